import { newSheet } from '#lib/crypto/recovery.ts';
import { readInvitation } from '#lib/crypto/team.ts';
import { makeBrowser, type Browser } from '../login/browser.fixture.ts';
import { invitationLink, invite } from '#lib/facilitators/invite.ts';
import {
	joinAsGuest,
	readInvitationOf,
	type Invitation,
	type Joined
} from '#lib/facilitators/join.ts';
import { makeSetupLink } from '#lib/facilitators/setup-link.server.ts';
import { signUp } from '#lib/facilitators/sign-in.ts';
import { readTeam } from '#lib/facilitators/team.ts';

/** For specs: people of a team, each with a browser of their own over the real routes. */
export const PASSPHRASE = 'humour fevrier rigoler javelot badge elephant';
const ORIGIN = 'http://localhost:3000';
export const soon = (seconds = 3600) => Math.floor(Date.now() / 1000) + seconds;

export type Person = { browser: Browser } & Joined;

/** A host who came by the set-up link. */
export async function newHost(login: string, name = login): Promise<Person> {
	const browser = await makeBrowser();
	const setup = makeSetupLink(ORIGIN, 'fr').split('#')[1] ?? '';
	const entropy = newSheet(browser.tools.p);
	const chosen = { setup, login, name, passphrase: PASSPHRASE, entropy };
	return { browser, ...(await signUp(browser.tools, chosen)) };
}

/** The link that a host gives. */
export async function linkOf({ browser, identity }: Person, expiry = soon()): Promise<string> {
	const inviteId = await invite(browser.tools, expiry);
	return invitationLink(browser.tools.p, identity, { inviteId, expiry }, ORIGIN, 'fr');
}

/** Opens a link as its page does. */
export async function open(browser: Browser, link: string): Promise<Invitation> {
	const { pathname, hash } = new URL(link);
	const read = readInvitation(hash);
	if (!read) throw new Error('not a link');
	return readInvitationOf(browser.tools, pathname.split('/').at(-1) ?? '', read);
}

/** A guest who came by this link. */
export async function newGuest(link: string, name: string): Promise<Person> {
	const browser = await makeBrowser();
	const joined = await joinAsGuest(browser.tools, await open(browser, link), name, soon());
	return { browser, ...joined };
}

/** What someone's team page shows, signing newcomers on the way. */
export const teamOf = ({ browser, identity }: Person) => readTeam(browser.tools, identity);

/** The name of who vouches last for a name, in someone's eyes; null if not verified. */
export async function verifiedBy(person: Person, name: string): Promise<string | null> {
	const { members } = await teamOf(person);
	const chain = members.find((member) => member.name === name)?.chain;
	if (!chain) return null;
	return members.find(({ print }) => print === chain.at(-1))?.name ?? '';
}
