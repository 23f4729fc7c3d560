import { expect } from '@playwright/test';
import en from '#lib/words/en.ts';
import fr from '#lib/words/fr.ts';
import { PUBLIC_PAGES, WORKSHOP } from '../pages.ts';
import { test } from '../site.ts';

/** Promise 9: every page but the room works without JavaScript; the room says plainly why it cannot. */

test.use({ javaScriptEnabled: false });

test('public pages carry no script at all', async ({ request, site }) => {
	for (const path of PUBLIC_PAGES) {
		expect(await (await request.get(site.url + path)).text(), path).not.toMatch(/<script/);
	}
});

test('every public page shows its title, its text and the way to the others', async ({
	page,
	site
}) => {
	for (const path of PUBLIC_PAGES) {
		await page.goto(site.url + path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('navigation').first()).toBeVisible();
		expect((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(80);
	}
});

test('one walks from the first page to the workshop, to its English and back, by links', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page
		.getByRole('main')
		.getByRole('link', { name: /Atelier-terrasse/ })
		.click();
	await expect(page).toHaveURL(`${site.url}/ateliers/${WORKSHOP}`);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(`${site.url}/en/workshops/${WORKSHOP}`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(`${site.url}/ateliers/${WORKSHOP}`);
});

test('a code typed on the first page leads to its room, a wrong one says what to do', async ({
	page,
	site
}) => {
	await page.goto(site.url);
	await page.getByLabel(fr.join.label).fill('terr-asse');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${site.url}/s/TERRASSE`);
	await page.goto(site.url);
	await page.getByLabel(fr.join.label).fill('TERR');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(fr.join.label)).toHaveValue('TERR');
	await expect(page.getByText(fr.join.length.other.replace('{n}', '4'))).toBeVisible();
});

/** Chromium under test still parses `noscript` as if scripts ran: so it is read in what was served. */
test('the room, the wall and the desk say in both languages why they need it', async ({
	request,
	site
}) => {
	for (const [language, words, wall, login] of [
		['fr', fr, '/mur/TERRASSE', '/regie/connexion'],
		['en', en, '/en/wall/TERRASSE', '/en/desk/login']
	] as const) {
		const without = async (path: string) => {
			const headers = { 'accept-language': language };
			const html = await (await request.get(site.url + path, { headers })).text();
			return /<noscript>(.*?)<\/noscript>/s.exec(html)?.[1] ?? '';
		};
		expect(await without('/s/TERRASSE')).toContain(words.room.noscript.why);
		expect(await without(wall)).toContain(words.wall.noscript);
		expect(await without(login)).toContain(words.account.frame.noScript);
	}
});
