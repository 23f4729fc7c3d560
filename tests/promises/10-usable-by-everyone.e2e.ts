import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { PUBLIC_PAGES } from '../pages.ts';
import { ask, join, makeAccount, newPerson, openRoomByHand, questionField } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** Promise 10: every page is usable by keyboard and screen reader, on a 320 px phone, on paper and on a wall. */

const PHONE = { width: 320, height: 640 };
const LAPTOP = { width: 1280, height: 800 };
const WALL = { width: 1920, height: 1080 };

const isEnglish = (path: string) => /^\/en(\/|$)/.test(path);
const IN = {
	French: [...PUBLIC_PAGES.filter((path) => !isEnglish(path)), '/nowhere'],
	English: PUBLIC_PAGES.filter(isEnglish)
};

for (const [name, viewport] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
	for (const [language, paths] of Object.entries(IN)) {
		test(`${language} pages hold on a ${name}, in both schemes`, async ({ page, site }) => {
			// Ten pages, each looked at twice by axe.
			test.slow();
			await page.setViewportSize(viewport);
			for (const path of paths) {
				await page.goto(site.url + path);
				await expectUsable(page, path);
			}
		});
	}
}

test('the attendee’s page holds on a phone, with a board and a question on its way', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await desk.post({ type: 'publish', text: 'Faut-il quitter les grandes messageries ?' });
	await desk.post({ type: 'spotlight', slot: 0 });
	await page.setViewportSize(PHONE);
	await join(page, desk.link);
	await expect(page.getByText('Faut-il quitter', { exact: false }).first()).toBeVisible();
	await ask(page, 'Et le courriel ?');
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	await expectUsable(page, 'attendee');
});

test('a question is asked with the keyboard alone', async ({ page, site }) => {
	const desk = await openRoom(site);
	await join(page, desk.link);
	await questionField(page).focus();
	await page.keyboard.type('Sans souris ?');
	const button = page.getByRole('button', { name: fr.room.composer.button });
	for (let tabs = 0; tabs < 12; tabs++) {
		if (await button.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
});

test('the wall holds on a projector, and its question never leaves the screen', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await page.setViewportSize(WALL);
	await page.goto(desk.link.replace('/s/', '/mur/'));
	for (const [slot, length] of [3, 140, 500].entries()) {
		const text = 'Où vont nos métadonnées quand on éteint le téléphone ? '
			.repeat(10)
			.slice(0, length)
			.trim();
		await desk.post({ type: 'publish', text });
		await desk.post({ type: 'spotlight', slot });
		const question = page.getByText(text, { exact: true });
		await expect(question).toBeVisible();
		await expect(question).toBeInViewport({ ratio: 1 });
		await expectUsable(page, `wall with ${length} characters`);
	}
	await expect(page.getByRole('img', { name: /QR/ })).toBeInViewport({ ratio: 1 });
});

test('the desk and the account pages hold on a laptop and on a phone', async ({
	browser,
	site
}) => {
	const page = await newPerson(browser, { viewport: LAPTOP });
	const attendee = await newPerson(browser);
	await makeAccount(page, site);
	await expectUsable(page, 'desk home');
	const { link } = await openRoomByHand(page);
	await join(attendee, link);
	await ask(attendee, 'Quelle messagerie pour un collectif ?');
	await expect(page.getByRole('article')).toBeVisible();
	await expectUsable(page, 'desk');
	await page.setViewportSize(PHONE);
	await expectUsable(page, 'desk on a phone');
	await page.goto(`${site.url}/regie/compte`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectUsable(page, 'account');
});

test('the workshop prints on A4 with its addresses written out', async ({ page, site }) => {
	await page.goto(site.url + PUBLIC_PAGES[2]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('laquadrature.net').first()).toBeVisible();
	await expect(page.getByRole('navigation').first()).toBeHidden();
	const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
