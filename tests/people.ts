import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import type { Site } from './site.ts';

/**
 * What the people of PRODUCT.md do, one gesture a function, by the words they see. Every person has
 * a browser context of their own.
 */
export const PASSPHRASE = 'terrasse orange canapé minuit vélo zinc';

const TITLE = 'Atelier-terrasse d’autodéfense numérique';

/** A fresh browser, as a stranger's. */
export async function newPerson(browser: Browser, options = {}): Promise<Page> {
	const context = await browser.newContext({ locale: 'fr-FR', ...options });
	return context.newPage();
}

/** Spends the set-up link: name, passphrase, the twelve words copied, two of them typed back. */
export async function makeAccount(page: Page, site: Site): Promise<string[]> {
	await page.goto(site.setupLink);
	const words = await fillAccount(page, 'Nono');
	await expect(page.getByRole('heading', { level: 1, name: fr.desk.home.title })).toBeVisible();
	return words;
}

/** From a name to a new account: passphrase, sheet, its check. @returns the twelve words */
export async function fillAccount(page: Page, name: string): Promise<string[]> {
	await page.getByLabel(fr.account.fields.name, { exact: true }).fill(name);
	await page.getByLabel(fr.account.fields.passphrase, { exact: true }).fill(PASSPHRASE);
	await page.getByLabel(fr.account.fields.confirm, { exact: true }).fill(PASSPHRASE);
	await page.getByRole('button', { name: fr.account.setup.next }).click();
	const sheet = page.getByRole('list').filter({ has: page.getByRole('listitem').nth(11) });
	await sheet.waitFor();
	const words = await sheet.getByRole('listitem').allTextContents();
	await page.getByRole('button', { name: fr.account.sheet.ready }).click();
	await expect(page.getByRole('heading', { name: fr.account.sheet.check })).toBeVisible();
	for (const field of await page.getByRole('textbox').all()) {
		const number = Number(/\d+$/.exec((await field.getAttribute('name')) ?? '')?.[0]);
		await field.fill(words[number - 1] ?? '');
	}
	await page.getByRole('button', { name: fr.account.setup.create }).click();
	return words;
}

/** From the desk's home: chooses the workshop, opens a room. @returns the room's code and link */
export async function openRoomByHand(page: Page): Promise<{ code: string; link: string }> {
	const name = fr.desk.home.openFor.replace('{title}', TITLE);
	await page.getByRole('link', { name }).click();
	await page.getByRole('button', { name: fr.desk.opening.submit }).click();
	await page.waitForURL(/\/regie\/salles\/[0-9A-Z]{8}$/);
	const code = page.url().slice(-8);
	// On a phone it is folded away with the other tools.
	const wall = page.getByRole('link', { name: fr.desk.join.wall, includeHidden: true });
	const fragment = new URL((await wall.getAttribute('href')) ?? '', page.url()).hash;
	return { code, link: `${new URL(page.url()).origin}/s/${code}${fragment}` };
}

/** Follows the attendee link until the room can be asked something. */
export async function join(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await expect(questionField(page)).toBeVisible();
}

export const questionField = (page: Page) =>
	page.getByRole('textbox', { name: fr.room.composer.text });

/** Writes a question and sends it, without waiting for what comes of it. */
export async function ask(page: Page, text: string): Promise<void> {
	await questionField(page).fill(text);
	await page.getByRole('button', { name: fr.room.composer.button }).click();
}

/** What a page's browser keeps, counted. */
export async function storageOf(page: Page) {
	return page.evaluate(async () => ({
		local: localStorage.length,
		session: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: 'caches' in window ? (await caches.keys()).length : 0
	}));
}

/** Every byte a browser keeps of a site, as one text, for a search. */
export async function everythingKept(context: BrowserContext): Promise<string> {
	const state = await context.storageState({ indexedDB: true });
	const pages = await Promise.all(
		context
			.pages()
			.map((page) =>
				page.evaluate(() =>
					JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])
				)
			)
	);
	return JSON.stringify(state) + pages.join('');
}
