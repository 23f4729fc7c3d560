import { expect, type Page } from '@playwright/test';
import readQr from 'jsqr';
import sharp from 'sharp';
import en from '#lib/words/en.ts';
import fr from '#lib/words/fr.ts';
import { ask, join, makeAccount, newPerson, openRoomByHand } from '../people.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/**
 * An evening with paper tickets: the door goes to tickets at one press, a sheet is printed, two phones
 * come in with theirs, and a ticket that was used lets nobody else in.
 */
const { rush } = fr.desk.crowd;

/** What a phone reads on a ticket of the sheet, by its number. */
async function scan(sheet: Page, number: number): Promise<string> {
	const name = fr.tickets.ticket.qr.replace('{n}', String(number));
	const picture = await sheet.getByRole('img', { name, exact: true }).screenshot();
	const { data, info } = await sharp(picture)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return readQr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? 'nothing';
}

test('two phones come in by ticket, a used one lets nobody else in, and all may come in again', async ({
	browser,
	site
}) => {
	const phone = { viewport: { width: 320, height: 640 } };
	const desk = await newPerson(browser, { viewport: { width: 1400, height: 900 } });
	await makeAccount(desk, site);
	const { code, link } = await openRoomByHand(desk);
	await expect(desk.getByText(fr.desk.room.line.live)).toBeVisible();
	await desk.getByText(rush.calm, { exact: true }).click();
	await expect(desk.getByText(rush.noTickets)).toBeVisible();
	await desk.getByRole('button', { name: rush.toTickets }).click();
	await expect(desk.getByText(rush.done.ticket)).toBeVisible();

	await desk.getByRole('link', { name: fr.desk.crowd.tickets.link }).click();
	const sheet = desk;
	await expect(sheet.getByText(fr.tickets.make.count)).toBeVisible();
	for (const [language, words] of [
		['English', en],
		['Français', fr]
	] as const) {
		await sheet.getByRole('link', { name: language }).click();
		await expect(sheet.getByText(words.tickets.make.count)).toBeVisible();
		await expect(sheet.locator('html')).toHaveAttribute('lang', words === en ? 'en' : 'fr');
	}
	await sheet.getByLabel(fr.tickets.make.count).fill('0');
	await sheet.getByRole('button', { name: fr.tickets.make.submit }).click();
	await expect(sheet.getByText(fr.tickets.make.error)).toBeVisible();
	await sheet.getByLabel(fr.tickets.make.count).fill('2');
	await sheet.getByRole('button', { name: fr.tickets.make.submit }).click();
	const [one, two] = [await scan(sheet, 1), await scan(sheet, 2)];
	expect(one).toMatch(new RegExp(`/s/${code}#v1\\.[\\w-]{43}\\.[\\w-]{22}$`));
	await expectUsable(sheet, 'tickets');

	const phones = [await newPerson(browser, phone), await newPerson(browser, phone)];
	for (const [index, ticket] of [one, two].entries()) {
		const page = phones[index] as Page;
		await join(page, ticket);
		await ask(page, `Question du ticket ${index + 1} ?`);
		await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	}
	await expect(sheet.getByText('2 tickets valables, dont 2 utilisés.')).toBeVisible();

	const third = await newPerson(browser, phone);
	await third.goto(one);
	await expect(third.getByText(fr.room.tokens.refused['ticket-spent'])).toBeVisible();
	const without = await newPerson(browser, phone);
	await without.goto(link);
	await expect(without.getByText(fr.room.tokens.refused['ticket-needed'])).toBeVisible();

	await desk.getByRole('link', { name: fr.tickets.toDesk }).click();
	await expect(desk.getByText('Question du ticket 2 ?', { exact: true })).toBeVisible();
	await desk.getByText(rush.ticketsOnly).click();
	await desk.getByRole('button', { name: rush.toOpen }).click();
	await expect(desk.getByText(rush.done.open)).toBeVisible();
	const fourth = await newPerson(browser, phone);
	await join(fourth, link);
	await ask(fourth, 'Et sans ticket ?');
	await expect(fourth.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
});
