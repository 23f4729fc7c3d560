import { expect, type Locator, type Page } from '@playwright/test';
import en from '#lib/words/en.ts';
import fr from '#lib/words/fr.ts';
import { ask, join, questionField, storageOf } from '../people.ts';
import { openRoom, type Desk } from '../room-by-api.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** An attendee's evening: asking, keeping or not, changing language, lending the phone. */
const TEXT = 'Qui garde mes questions ?';
const PHONE = { width: 320, height: 640 };
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0 };

const mine = (page: Page) => page.getByRole('region', { name: fr.room.mine.title });
const keep = (page: Page) => page.getByRole('checkbox', { name: fr.room.keep.label });

async function askAndSee(page: Page, desk: Desk): Promise<void> {
	await join(page, desk.link);
	await ask(page, TEXT);
	await expect(mine(page).getByText(fr.room.mine.passage.sent)).toBeVisible();
}

async function askAndKeep(page: Page, desk: Desk): Promise<void> {
	await askAndSee(page, desk);
	await keep(page).check();
	await expect(page.getByText(fr.room.mine.keptNote)).toBeVisible();
}

test('questions live in the tab, and on the device only once asked for', async ({ page, site }) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	expect(await storageOf(page)).toEqual(NOTHING);
	await page.reload();
	await expect(questionField(page)).toBeVisible();
	await expect(mine(page)).toHaveCount(0);

	await askAndKeep(page, desk);
	await page.reload();
	await expect(mine(page).getByText(TEXT, { exact: true })).toBeVisible();
	await expect(mine(page).getByText(fr.room.mine.passage.sent)).toBeVisible();
	await expect(keep(page)).toBeChecked();
	await keep(page).uncheck();
	await expect(page.getByText(fr.room.mine.note)).toBeVisible();
	expect(await storageOf(page)).toEqual(NOTHING);
});

test('a question kept before it could leave is sent by the next tab, once', async ({
	page,
	context,
	site
}) => {
	const desk = await openRoom(site);
	await askAndKeep(page, desk);
	await page.route('**/questions', (route) => route.abort('connectionreset'));
	await ask(page, 'Écrite hors ligne');
	await expect(mine(page).getByText(fr.room.mine.passage.waiting)).toBeVisible();
	await page.close();
	const later = await context.newPage();
	await later.goto(desk.link);
	await expect(mine(later).getByText(fr.room.mine.passage.sent)).toHaveCount(2);
	const { tables } = await (await fetch(`${site.url}/api/rooms/${desk.keys.code}/glass`)).json();
	expect(tables[0]).toMatchObject({ name: 'envelope', rows: 2 });
});

test('one button erases all: the tab, the device, and by the browser’s own order', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndKeep(page, desk);
	await page.evaluate(() => indexedDB.open('left by something else'));
	await questionField(page).fill('Un texte commencé');
	const answer = page.waitForResponse('**/api/forget');
	await page.getByRole('button', { name: fr.room.keep.erase }).click();
	expect((await answer).status()).toBe(200);
	await expect(page.getByText(fr.room.keep.erased)).toBeVisible();
	await expect(questionField(page)).toHaveValue('');
	await expect(mine(page)).toHaveCount(0);
	await expect.poll(() => storageOf(page)).toEqual(NOTHING);
	await page.reload();
	await expect(questionField(page)).toBeVisible();
	await expect(mine(page)).toHaveCount(0);
	await askAndSee(page, desk);
});

test('another site cannot have it all erased', async ({ site }) => {
	const call = (headers: Record<string, string>) =>
		fetch(`${site.url}/api/forget`, { method: 'POST', headers, body: '{}' });
	const json = { 'content-type': 'application/json' };
	for (const headers of [
		{ 'content-type': 'text/plain' },
		{ ...json, 'sec-fetch-site': 'cross-site' }
	]) {
		const answer = await call(headers);
		expect(answer.ok).toBe(false);
		expect(answer.headers.get('clear-site-data')).toBeNull();
	}
	expect((await call(json)).headers.get('clear-site-data')).toBe('"storage"');
});

test('what a device kept goes when the room burns, before its eyes or while it was away', async ({
	page,
	context,
	site
}) => {
	const desk = await openRoom(site);
	const away = await context.newPage();
	await askAndKeep(away, desk);
	await away.close();
	await join(page, desk.link);
	await expect(mine(page).getByText(TEXT, { exact: true })).toBeVisible();
	await desk.post({ type: 'burned' });
	await expect(page.getByText(fr.room.phases.burned)).toBeVisible();
	expect(await storageOf(page)).toEqual(NOTHING);
	expect(new URL(page.url()).hash).toBe('');

	const other = await openRoom(site, desk);
	await askAndKeep(page, other);
	await page.goto(site.url);
	await other.call('POST', `/api/rooms/${other.keys.code}/burn`, {});
	await page.goto(other.link);
	await expect(page.getByText(fr.room.entrance.noRoom.title)).toBeVisible();
	expect(await storageOf(page)).toEqual(NOTHING);
});

test('a shared phone shows nothing to who comes back', async ({ page, site }) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	await questionField(page).fill('Un texte commencé');
	const shown = await page.goto(`${site.url}/s/${desk.keys.code}`);
	expect(shown?.headers()['cache-control']).toBe('no-store');
	await page.goto(site.url);
	await page.goBack();
	await page.goBack();
	await expect(questionField(page)).toHaveValue('');
	await expect(page.getByText(TEXT, { exact: true })).toHaveCount(0);
	await questionField(page).fill('Un autre texte commencé');
	await page.reload();
	await expect(questionField(page)).toHaveValue('');
});

test('a page that the browser kept in memory is empty when left, and made anew when shown', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	const left = await page.evaluate(() => {
		dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
		return document.querySelector('[data-room]')?.textContent;
	});
	expect(left).toBe('');
	const loaded = page.waitForEvent('load');
	await page.evaluate(() => {
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await loaded;
	await expect(questionField(page)).toBeVisible();
	await expect(page.getByText(TEXT, { exact: true })).toHaveCount(0);
});

test('no field of the room is remembered or filled by the browser', async ({ page, site }) => {
	const desk = await openRoom(site);
	for (const link of [desk.link, desk.link.replace(/#.*/, '')]) {
		await page.goto(link);
		await expect(page.locator('main input').first()).toBeVisible();
		for (const field of await page
			.locator('main')
			.locator('input:not([type=radio]), textarea')
			.all())
			await expect(field).toHaveAttribute('autocomplete', 'off');
	}
});

test('the other language comes in place: questions, a text begun and the room stay', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	await questionField(page).fill('Un texte commencé');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: en.room.mine.title })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText(TEXT, { exact: true })).toBeVisible();
	const field = page.getByRole('textbox', { name: en.room.composer.text });
	await expect(field).toHaveValue('Un texte commencé');
	await expect(page.getByRole('link', { name: 'Terrasse' })).toHaveAttribute('href', '/en');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(mine(page).getByText(TEXT, { exact: true })).toBeVisible();
	await page.reload();
	await expect(questionField(page)).toBeVisible();
});

test('the skip link leads into the room, and does not take its key out of the address', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await join(page, desk.link);
	await questionField(page).fill('Un texte commencé');
	await page.getByRole('link', { name: fr.site.skip }).press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	expect(page.url()).toBe(desk.link);
	await expect(questionField(page)).toHaveValue('Un texte commencé');
});

test('in slow mode the next question waits for its time, on the page and in words', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await desk.post({ type: 'phase', phase: 'open', every: 3 });
	await page.clock.install();
	await join(page, desk.link);
	await expect(page.getByText('3 minutes', { exact: false })).toBeVisible();
	await ask(page, 'La première');
	await expect(mine(page).getByText(fr.room.mine.passage.sent)).toBeVisible();
	const [until = ''] = fr.room.composer.notYet.split('{time}');
	await expect(page.getByText(until)).toBeVisible();
	await questionField(page).fill('La deuxième');
	const send = page.getByRole('button', { name: fr.room.composer.button });
	await send.press('Enter');
	await expect(questionField(page)).toHaveValue('La deuxième');
	await expect(send).toHaveAttribute('aria-disabled', 'true');
	await page.clock.fastForward('03:10');
	await expect(page.getByText(until)).toBeHidden();
	await send.click();
	await expect(mine(page).getByText(fr.room.mine.passage.sent)).toHaveCount(2);
});

test('a full queue holds the next question, says how many wait, and opens again by itself', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	const counts = { received: 9, read: 9, merged: 0, declined: 1 };
	await desk.post({ type: 'counters', ...counts, published: 3 });
	await desk.post({ type: 'phase', phase: 'open', queue: 5 });
	await join(page, desk.link);
	const full = page.getByText(fr.room.composer.full.other.replace('{n}', '5'));
	await expect(full).toBeVisible();
	await expect(page.getByText(fr.room.full)).toBeVisible();
	await questionField(page).fill(TEXT);
	const send = page.getByRole('button', { name: fr.room.composer.button });
	await send.press('Enter');
	await expect(questionField(page)).toHaveValue(TEXT);
	await expect(mine(page)).toHaveCount(0);
	await expectUsable(page, 'a full queue');
	await desk.post({ type: 'counters', ...counts, published: 4 });
	await expect(full).toBeHidden();
	await send.click();
	await expect(mine(page).getByText(fr.room.mine.passage.sent)).toBeVisible();
});

test('a text begun outlives the pause and the closing, and a question is taken back across the pause', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	const begun = 'Un texte commencé';
	await questionField(page).fill(begun);
	await desk.post({ type: 'phase', phase: 'paused' });
	await expect(page.getByText(fr.room.composer.paused)).toBeVisible();
	await mine(page).getByRole('button', { name: fr.room.mine.withdraw }).click();
	await expect(mine(page).getByText(fr.room.mine.withdrawal.held)).toBeVisible();
	await expectUsable(page, 'a pause');
	await desk.post({ type: 'phase', phase: 'open' });
	await expect(mine(page).getByText(fr.room.mine.withdrawal.sent)).toBeVisible();
	const { tables } = await (await fetch(`${site.url}/api/rooms/${desk.keys.code}/glass`)).json();
	expect(tables[0]).toMatchObject({ name: 'envelope', rows: 2 });
	await desk.post({ type: 'phase', phase: 'closed' });
	await expect(page.getByText(fr.room.composer.shut.closed)).toBeVisible();
	await expect(questionField(page)).toHaveValue(begun);
	await expect(page.getByRole('button', { name: fr.room.composer.copy })).toBeVisible();
	await expectUsable(page, 'closed on a text begun');
});

test('where one comes to vote alone the board stands first, but never above a text begun', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	await questionField(page).fill('Un texte commencé');
	await desk.post({ type: 'phase', phase: 'vote-only' });
	await expect(page.getByText(fr.room.composer.shut['vote-only'])).toBeVisible();
	const titles = page.getByRole('heading', { level: 2 });
	const { board, mine, composer } = fr.room;
	await expect(titles).toContainText([composer.title, mine.title, board.title]);
	await desk.post({ type: 'phase', phase: 'open' });
	await questionField(page).fill('');
	await desk.post({ type: 'phase', phase: 'vote-only' });
	await expect(page.getByText(fr.room.phases['vote-only'])).toBeVisible();
	await expect(titles).toContainText([board.title, mine.title]);
});

test('while the board is on its way the room opens, and nothing says that it is closed', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	let letGo = () => {};
	const held = new Promise<void>((done) => (letGo = done));
	await page.route('**/events', async (route) => {
		await held;
		await route.continue();
	});
	for (const link of [desk.link, desk.link.replace('/s/', '/mur/')]) {
		const asked = page.waitForRequest('**/events');
		await page.goto(link);
		await asked;
		const isPhone = link === desk.link;
		const opening = isPhone ? fr.room.opening : fr.wall.opening;
		await expect(page.getByText(opening)).toBeVisible();
		const line = isPhone ? fr.room.line.connecting : fr.wall.line.connecting;
		await expect(page.getByText(line)).toBeVisible();
		for (const closed of [fr.room.phases.closed, fr.wall.phases.closed, fr.room.board.empty])
			await expect(page.getByText(closed)).toHaveCount(0);
	}
	await page.goto(desk.link);
	await expect(page.getByText(fr.room.opening)).toBeVisible();
	letGo();
	await expect(questionField(page)).toBeVisible();
	await expect(page.getByText(fr.room.opening)).toHaveCount(0);
});

test('when the room burns, nothing on the page still says that a question is there', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	await desk.post({ type: 'burned' });
	await expect(page.getByText(fr.room.phases.burned)).toBeVisible();
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeHidden();
	await expect(mine(page)).toHaveCount(0);
	await expect(questionField(page)).toHaveCount(0);
});

test('who comes late sees all at once: spotlight first, answered folded, order chosen, counted', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	for (const text of ['une', 'deux', 'trois', 'quatre']) await desk.post({ type: 'publish', text });
	await desk.post({ type: 'order', slots: [2, 0] });
	await desk.post({ type: 'spotlight', slot: 1 });
	await desk.post({ type: 'answered', slot: 3, text: 'Oui.' });
	const counts = { received: 9, read: 8, published: 4, merged: 2, declined: 1 };
	await desk.post({ type: 'counters', ...counts });
	await join(page, desk.link);
	const board = page.getByRole('region', { name: fr.room.board.title });
	const order = () =>
		board
			.getByRole('article')
			.getByText(/^(une|deux|trois)$/)
			.allTextContents();
	await expect(board.getByText('reçues : 9,', { exact: false })).toBeVisible();
	expect(await order()).toEqual(['deux', 'trois', 'une']);
	await expect(board.getByText('quatre', { exact: true })).toBeHidden();
	await board.getByRole('button', { name: fr.room.board.newest }).click();
	expect(await order()).toEqual(['deux', 'trois', 'une']);
	await desk.post({ type: 'spotlight', slot: null });
	await expect(board.getByText(fr.room.board.spotlight, { exact: true })).toBeHidden();
	expect(await order()).toEqual(['trois', 'deux', 'une']);
	await board.getByText(fr.room.board.answeredFold.one.replace('{n}', '1')).click();
	await expect(board.getByText('quatre', { exact: true })).toBeVisible();
});

test('a text written from right to left is read so: on the board, among one’s own, in the field', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	const arabic = 'من يقرأ رسائلي؟ evil txt.exe';
	await desk.post({ type: 'publish', text: arabic });
	await desk.post({ type: 'answered', slot: 0, text: 'الميسرون فقط' });
	await join(page, desk.link);
	await questionField(page).fill('سؤال');
	const directionOf = (what: Locator) => what.evaluate((box) => getComputedStyle(box).direction);
	expect(await directionOf(questionField(page))).toBe('rtl');
	await ask(page, arabic);
	await expect(mine(page).getByText(arabic)).toBeVisible();
	await page.getByText(fr.room.board.answeredFold.one.replace('{n}', '1')).click();
	for (const text of await page.getByText(arabic, { exact: true }).all())
		expect(await directionOf(text)).toBe('rtl');
	expect(await directionOf(page.getByText('الميسرون فقط'))).toBe('rtl');
});

/** The line is cut, and comes back with a board that has a hole. */
async function lieFromNowOn(page: Page): Promise<void> {
	const data = JSON.stringify({ n: 9, entry: 'AAAA', head: null });
	const body = `event: board\nid: 9.0\ndata: ${data}\n\n`;
	await page.route('**/events', (route) =>
		route.fulfill({ contentType: 'text/event-stream', body })
	);
	await page.context().setOffline(true);
	await expect(page.getByText(fr.room.line.lost.split('{time}')[0] ?? '')).toBeVisible();
	await page.context().setOffline(false);
}

test('in a danger the awning rolls in, nothing invites to ask, and a reload loses nothing unsaid', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await page.setViewportSize(PHONE);
	await askAndSee(page, desk);
	await expect(page.getByText(fr.room.mine.note)).toBeVisible();
	await expect(page.locator('.awning')).toHaveAttribute('data-state', 'out');
	await lieFromNowOn(page);
	await expect(page.getByText(fr.room.warnings.next)).toBeVisible();
	await expect(page.locator('.awning')).toHaveAttribute('data-state', 'rolled');
	await expect(page.getByText(fr.room.warnings.standing)).toBeVisible();
	await expect(page.getByText(fr.room.phases.open)).toHaveCount(0);
	await expect(questionField(page)).toHaveCount(0);
	await expect(page.getByText(fr.room.warnings.reloadLoses)).toBeVisible();
	await expectUsable(page, 'a danger on a phone');
	await page.getByRole('button', { name: fr.room.keep.label }).click();
	await expect(page.getByText(fr.room.warnings.reloadKeeps)).toBeVisible();
	await page.unroute('**/events');
	await page.reload();
	await expect(mine(page).getByText(TEXT, { exact: true })).toBeVisible();
});

test('where the room itself is gone, no reload is advised: it would find nothing', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await askAndSee(page, desk);
	await desk.call('POST', `/api/rooms/${desk.keys.code}/burn`, {});
	await expect(page.getByText(fr.room.warnings.gone)).toBeVisible();
	await expect(page.getByText(fr.room.warnings.reloadGone)).toBeVisible();
	await expect(page.getByText(fr.room.composer.sent)).toHaveCount(0);
	await expect(mine(page).getByText(TEXT, { exact: true })).toBeVisible();
});

test('on a small phone the field is there without scrolling, and all of it is usable', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await page.setViewportSize(PHONE);
	await join(page, desk.link);
	await expect(page.getByText(fr.room.trust.seen)).toBeInViewport();
	await expect(questionField(page)).toBeInViewport({ ratio: 0.5 });
	await desk.post({ type: 'publish', text: 'une' });
	await desk.post({ type: 'publish', text: 'deux' });
	await desk.post({ type: 'phase', phase: 'open', every: 5 });
	await ask(page, TEXT);
	await keep(page).check();
	await expectUsable(page, 'attendee on a phone');
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: en.room.mine.title })).toBeVisible();
	await expectUsable(page, 'attendee on a laptop, in English');
});

test('on a small phone six words are typed by their first letters, and completed', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await page.setViewportSize(PHONE);
	await page.goto(desk.link.replace(/#.*/, ''));
	const first = page.getByLabel(fr.room.entrance.words.word.replace('{n}', '1'), { exact: true });
	await first.pressSequentially('ELEP');
	await expect(page.locator('datalist option')).toHaveCount(1);
	await first.press('Tab');
	await expect(first).toHaveValue('éléphant');
	await expectUsable(page, 'six words on a phone');
});
