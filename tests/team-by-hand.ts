import { expect, type Browser, type Page } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { fillAccount, newPerson } from './people.ts';
import type { Site } from './site.ts';

/** What people do to form a team and to share a room, one gesture a function, by the words they see. */
const { team } = fr;
const named = (sentence: string, name: string) => sentence.replace('{name}', name);

/** Goes to the team page, by its link. */
export async function openTeam(page: Page): Promise<void> {
	await page.getByRole('link', { name: fr.account.frame.team, exact: true }).click();
	await expect(page.getByRole('heading', { name: team.members })).toBeVisible();
}

/** From the team page: a new link. */
export async function makeLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: team.invite.submit }).click();
	return page.getByLabel(team.invite.made).inputValue();
}

/** Opens an invitation in a fresh browser, up to the question how one comes. */
export async function openLink(browser: Browser, link: string, options = {}): Promise<Page> {
	const page = await newPerson(browser, options);
	await page.goto(link);
	await expect(page.getByText(named(team.invitation.checked, 'Nono'))).toBeVisible();
	return page;
}

/** Comes in with an account, while the inviter's team page is open. */
export async function joinTeam(browser: Browser, inviter: Page, name: string): Promise<Page> {
	const page = await openLink(browser, await makeLink(inviter));
	await fillAccount(page, name);
	await expect(memberSlip(page, name)).toBeVisible();
	await expect(memberSlip(inviter, name).getByText(team.verifiedYou)).toBeVisible();
	return page;
}

/** Comes in for one evening, while the inviter's team page is open. */
export async function joinForOneEvening(
	browser: Browser,
	inviter: Page,
	name: string,
	options = {}
): Promise<Page> {
	const page = await openLink(browser, await makeLink(inviter), options);
	await page.getByLabel(team.invitation.guest).check();
	await page.getByLabel(fr.account.fields.name, { exact: true }).fill(name);
	await page.getByRole('button', { name: team.guest.submit }).click();
	await expect(memberSlip(page, name)).toBeVisible();
	await expect(memberSlip(inviter, name).getByText(team.verifiedYou)).toBeVisible();
	return page;
}

export const memberSlip = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) });

/** From the team page. */
export async function makeHost(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: named(team.role.toHostNamed, name) }).click();
	await expect(memberSlip(page, name).getByText(team.roles.host)).toBeVisible();
}

/** From the team page: removes someone, once what it means was read. */
export async function removeFromTeam(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: named(team.remove.openNamed, name) }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(team.remove.read)).toBeVisible();
	await dialog.getByRole('button', { name: team.remove.submit }).click();
	await expect(memberSlip(page, name)).toHaveCount(0);
}

/** Enters a room's desk, by its address. */
export async function enterRoom(page: Page, site: Site, code: string): Promise<void> {
	await page.goto(`${site.url}/regie/salles/${code}`);
	await expect(page.getByText(fr.desk.room.line.live)).toBeVisible();
}

/** The door's title holds the same word: it must be this one alone. */
export const homeTitle = (page: Page) =>
	page.getByRole('heading', { level: 1, name: fr.desk.home.title, exact: true });

/** Goes home to the desk. */
export async function goHome(page: Page): Promise<void> {
	await page.getByRole('link', { name: fr.account.frame.desk, exact: true }).click();
	await expect(homeTitle(page)).toBeVisible();
}

/** Comes in by the door. */
export async function logIn(page: Page, site: Site, login: string, passphrase: string) {
	await page.goto(`${site.url}/regie/connexion`);
	await page.getByLabel(fr.account.fields.login).fill(login);
	await page.getByLabel(fr.account.fields.passphrase, { exact: true }).fill(passphrase);
	await page.getByRole('button', { name: fr.account.login.button }).click();
	await expect(homeTitle(page)).toBeVisible();
}
