/** How people come into a team, are believed, change role and leave, over the real routes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { b64, hex } from '#lib/crypto/bytes.ts';
import { createIdentity } from '#lib/crypto/identity.ts';
import { newSheet } from '#lib/crypto/recovery.ts';
import { readInvitation } from '#lib/crypto/team.ts';
import { makeBrowser } from '../../routes/api/login/browser.fixture.ts';
import { endGuests, seatGuests } from './guests.server.ts';
import { joinAsGuest, joinWithAccount } from './join.ts';
import { readSession } from './session.server.ts';
import { changeSecrets, logIn, logOut } from './sign-in.ts';
import { giveRole, removeMember, takeBack } from './team-acts.ts';
import { vouchFor } from './team.ts';
import { troubleOf } from './trouble.ts';
import {
	linkOf,
	newGuest,
	newHost,
	open,
	PASSPHRASE,
	soon,
	teamOf
} from '../../routes/api/team/people.fixture.ts';
import { verifiedBy, type Person } from '../../routes/api/team/people.fixture.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(path(tmpdir(), 'terrasse-team-'));
	openDatabase(folder);
});
afterEach(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const troubleIn = async (act: Promise<unknown>) => troubleOf(await act.catch((failure) => failure));
const signedIn = async ({ browser }: Person) => (await readSession(browser.cookie))?.name ?? null;
const countOf = (count: string) => Number(database().prepare(count).pluck().get());

async function newMember(link: string, login: string): Promise<Person> {
	const browser = await makeBrowser();
	const { tools } = browser;
	const chosen = { login, name: login, passphrase: PASSPHRASE, entropy: newSheet(tools.p) };
	return { browser, ...(await joinWithAccount(tools, await open(browser, link), chosen)) };
}

describe('an invitation', () => {
	test('lets someone in as a moderator; each then verifies the other', async () => {
		const nono = await newHost('nono');
		const lea = await newMember(await linkOf(nono), 'lea');
		expect(lea.facilitator).toMatchObject({ name: 'lea', role: 'moderator', endsAt: null });
		expect(await signedIn(lea)).toBe('lea');
		expect(await verifiedBy(lea, 'nono')).toBe('lea');
		expect((await teamOf(nono)).welcomed).toEqual(['lea']);
		expect(await verifiedBy(nono, 'lea')).toBe('nono');
		expect((await teamOf(nono)).welcomed).toEqual([]);
		expect(countOf('select count(*) from invitation')).toBe(0);
	});

	test('leaves nothing of its secret on the server, nor in what was sent', async () => {
		const nono = await newHost('nono');
		const link = await linkOf(nono);
		const guest = await newGuest(link, 'Léa');
		const { secret } = readInvitation(new URL(link).hash)!;
		const sent = [...nono.browser.sent, ...guest.browser.sent].join('\n');
		const files = readdirSync(folder).map((name) => readFileSync(path(folder, name)));
		for (const form of [Buffer.from(secret), b64(secret), hex(secret)]) {
			expect(files.some((bytes) => bytes.includes(form))).toBe(false);
			expect(sent.includes(form.toString())).toBe(false);
		}
	});

	test('serves once', async () => {
		const nono = await newHost('nono');
		const link = await linkOf(nono);
		await newGuest(link, 'Léa');
		expect(await troubleIn(newGuest(link, 'Max'))).toBe('invitation');
	});

	test('serves no more once taken back, or once it has expired', async () => {
		const nono = await newHost('nono');
		const [taken, late] = [await linkOf(nono), await linkOf(nono)];
		const idOf = (link: string) => new URL(link).pathname.split('/').at(-1) ?? '';
		await takeBack(nono.browser.tools, idOf(taken));
		database().prepare('update invitation set expires_at = 1').run();
		for (const link of [taken, late]) {
			expect(await troubleIn(newGuest(link, 'Léa'))).toBe('invitation');
		}
	});

	test('is not spent by a login or a name that is taken', async () => {
		const nono = await newHost('nono', 'Nono');
		const link = await linkOf(nono);
		expect(await troubleIn(newMember(link, 'nono'))).toBe('taken');
		expect(await troubleIn(newGuest(link, 'Nono'))).toBe('nameTaken');
		expect((await newGuest(link, 'Léa')).facilitator.name).toBe('Léa');
	});

	test('whose inviter’s keys are not the link’s lets nobody in', async () => {
		const nono = await newHost('nono');
		const link = await linkOf(nono);
		database().prepare('update facilitator set xw = randomblob(1216)').run();
		expect(await troubleIn(newGuest(link, 'Léa'))).toBe('swapped');
		expect(countOf('select count(*) from facilitator')).toBe(1);
	});

	test('is worth nothing without its secret: whoever guessed the rest stays unverified', async () => {
		const nono = await newHost('nono');
		const browser = await makeBrowser();
		const invitation = await open(browser, await linkOf(nono));
		const without = { ...invitation, secret: new Uint8Array(16) };
		await joinAsGuest(browser.tools, without, 'Eve', soon());
		const { members, welcomed } = await teamOf(nono);
		expect(welcomed).toEqual([]);
		expect(members.find(({ name }) => name === 'Eve')).toMatchObject({
			chain: null,
			isForeign: true
		});
	});

	test('a newcomer whose keys the server swaps afterwards is not signed', async () => {
		const nono = await newHost('nono');
		const guest = await newGuest(await linkOf(nono), 'Léa');
		database()
			.prepare('update facilitator set xw = randomblob(1216) where id = ?')
			.run(guest.facilitator.id);
		expect((await teamOf(nono)).welcomed).toEqual([]);
		expect(await verifiedBy(nono, 'Léa')).toBeNull();
	});

	test('by a moderator is refused, and one by a host who is no more is void', async () => {
		const nono = await newHost('nono');
		const lea = await newMember(await linkOf(nono), 'lea');
		expect(await troubleIn(linkOf(lea))).toBe('right');
		await giveRole(nono.browser.tools, lea.facilitator.print, 'host');
		const link = await linkOf(lea);
		await giveRole(nono.browser.tools, lea.facilitator.print, 'moderator');
		expect(await troubleIn(newGuest(link, 'Max'))).toBe('invitation');
	});
});

describe('a chain', () => {
	test('reaches people through people, and breaks where someone is removed', async () => {
		const nono = await newHost('nono');
		const lea = await newMember(await linkOf(nono), 'lea');
		await teamOf(nono);
		await giveRole(nono.browser.tools, lea.facilitator.print, 'host');
		await newMember(await linkOf(lea), 'max');
		await teamOf(lea);
		expect(await verifiedBy(nono, 'max')).toBe('lea');
		await removeMember(nono.browser.tools, lea.facilitator.print);
		expect(await verifiedBy(nono, 'max')).toBeNull();
	});

	test('two hosts who came by set-up links verify each other by voice', async () => {
		const [nono, yael] = [await newHost('nono'), await newHost('yael')];
		expect(await verifiedBy(nono, 'yael')).toBeNull();
		const { members } = await teamOf(nono);
		const found = members.find(({ name }) => name === 'yael')!;
		await vouchFor(nono.browser.tools, nono.identity, found);
		expect(await verifiedBy(nono, 'yael')).toBe('nono');
		expect(await verifiedBy(yael, 'nono')).toBeNull();
	});

	test('is not made of signatures that the server invents', async () => {
		const [nono, yael] = [await newHost('nono'), await newHost('yael')];
		database()
			.prepare('insert into member_signature (author, member, sig) values (?, ?, randomblob(64))')
			.run(nono.facilitator.id, yael.facilitator.id);
		expect(await verifiedBy(nono, 'yael')).toBeNull();
	});

	test('no noise is kept: a false signature, one in another’s name, one of nobody', async () => {
		const [nono, yael] = [await newHost('nono'), await newHost('yael')];
		const { tools } = nono.browser;
		const keys = { ED: yael.facilitator.ED, XW: yael.facilitator.XW, name: 'yael' };
		const sig = b64(new Uint8Array(64));
		const put = (body: object) => tools.call('PUT', '/api/team', { ...keys, sig, ...body });
		await expect(put({ by: nono.facilitator.print })).rejects.toThrow('malformed');
		await expect(put({ by: yael.facilitator.print })).rejects.toThrow('forbidden');
		const stranger = b64(createIdentity(tools.p).ED);
		await expect(put({ by: nono.facilitator.print, ED: stranger })).rejects.toThrow('conflict');
		expect(countOf('select count(*) from member_signature')).toBe(0);
	});

	test('survives a new passphrase and a new sheet: the identity stays', async () => {
		const nono = await newHost('nono');
		const lea = await newMember(await linkOf(nono), 'lea');
		await teamOf(nono);
		const me = await logIn(nono.browser.tools, 'nono', PASSPHRASE);
		const sheet = newSheet(nono.browser.tools.p);
		await changeSecrets(nono.browser.tools, me, 'another quite long passphrase', sheet);
		const again = await makeBrowser();
		const back = await logIn(again.tools, 'nono', 'another quite long passphrase');
		expect(await verifiedBy({ browser: again, ...back }, 'lea')).toBe('nono');
		expect(await verifiedBy(lea, 'nono')).toBe('lea');
	});
});

describe('a guest', () => {
	test('is logged in without vault, sheet or login', async () => {
		const nono = await newHost('nono');
		const guest = await newGuest(await linkOf(nono), 'Léa');
		expect(guest.facilitator).toMatchObject({ login: '', role: 'moderator' });
		expect(await signedIn(guest)).toBe('Léa');
		const row = database().prepare("select * from facilitator where name = 'Léa'").get();
		expect(row).toMatchObject({ vault: null, sheet: null, login: null, login_key_hash: null });
	});

	test('is nobody past their day, and gone once the server has looked', async () => {
		const nono = await newHost('nono');
		const guest = await newGuest(await linkOf(nono), 'Léa');
		endGuests(() => false);
		expect(await signedIn(guest)).toBe('Léa');
		database().prepare('update facilitator set ends_at = 1 where ends_at is not null').run();
		expect(await signedIn(guest)).toBeNull();
		endGuests(() => true);
		expect(countOf('select count(*) from facilitator')).toBe(1);
		expect(countOf('select count(*) from session')).toBe(1);
	});

	test('ends with the last room they were given, not before they were given one', async () => {
		const nono = await newHost('nono');
		const guest = await newGuest(await linkOf(nono), 'Léa');
		seatGuests([guest.facilitator.print, nono.facilitator.print]);
		endGuests((print) => print === guest.facilitator.print);
		expect(await signedIn(guest)).toBe('Léa');
		endGuests(() => false);
		expect(await signedIn(guest)).toBeNull();
		expect(await signedIn(nono)).toBe('nono');
	});

	test('who logs out has no way back, and leaves no account', async () => {
		const nono = await newHost('nono');
		const guest = await newGuest(await linkOf(nono), 'Léa');
		await logOut(guest.browser.tools);
		expect(countOf('select count(*) from facilitator')).toBe(1);
	});

	test('cannot stay longer than a week, nor become a host', async () => {
		const nono = await newHost('nono');
		const browser = await makeBrowser();
		const invitation = await open(browser, await linkOf(nono));
		const long = joinAsGuest(browser.tools, invitation, 'Léa', soon(8 * 86_400));
		await expect(long).rejects.toThrow('malformed');
		const { facilitator } = await joinAsGuest(browser.tools, invitation, 'Léa', soon());
		expect(await troubleIn(giveRole(nono.browser.tools, facilitator.print, 'host'))).toBe('moved');
	});
});

describe('removing', () => {
	test('ends every session at once, and every signature by and of them', async () => {
		const nono = await newHost('nono');
		const lea = await newMember(await linkOf(nono), 'lea');
		await teamOf(nono);
		const elsewhere = await makeBrowser();
		await logIn(elsewhere.tools, 'lea', PASSPHRASE);
		await removeMember(nono.browser.tools, lea.facilitator.print);
		expect(await signedIn(lea)).toBeNull();
		expect(await readSession(elsewhere.cookie)).toBeNull();
		expect(countOf('select count(*) from member_signature')).toBe(0);
		expect((await teamOf(nono)).members.map(({ name }) => name)).toEqual(['nono']);
	});

	test('leaves at least one host, whoever asks', async () => {
		const nono = await newHost('nono');
		const { tools } = nono.browser;
		const { print } = nono.facilitator;
		expect(await troubleIn(removeMember(tools, print))).toBe('lastHost');
		expect(await troubleIn(giveRole(tools, print, 'moderator'))).toBe('lastHost');
	});
});
