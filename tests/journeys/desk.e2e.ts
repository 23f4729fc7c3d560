import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { counts, list, sitAt, WIDE } from '../at-the-desk.ts';
import { ask, join, newPerson } from '../people.ts';
import { openRoom, postEnvelope, sealed, type Where } from '../room-by-api.ts';
import { startSite, test } from '../site.ts';

/** An evening at the desk: keeping, undoing, rewording, merging, declining, and two thousand questions. */

test('a question is reworded, undone, merged, declined with a reason, and its asker is told', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, WIDE);
	const attendee = await newPerson(browser);
	await sitAt(page, site, desk);
	await join(attendee, desk.link);
	await ask(attendee, 'Comment chiffrer mes mails ?');
	await expect.poll(() => counts(page)).toEqual(['1', '0', '0', '0', '0']);

	await page.keyboard.press('j');
	await page.keyboard.press('e');
	await page.keyboard.press('End');
	await page.keyboard.type(' Et le courriel des autres ?');
	await page.keyboard.press('Control+Enter');
	const board = attendee.getByRole('region', { name: fr.room.board.title });
	const reworded = 'Comment chiffrer mes mails ? Et le courriel des autres ?';
	await expect(board.getByText(reworded, { exact: true })).toBeVisible();
	await expect(board.getByText(fr.room.board.edited)).toBeVisible();

	await page.getByRole('button', { name: fr.desk.undo.button }).click();
	await expect(board.getByText(reworded, { exact: true })).toHaveCount(0);
	await expect.poll(() => counts(page)).toEqual(['1', '0', '0', '0', '0']);

	const twin = sealed(desk.keys, 'On fait comment pour chiffrer ses e-mails ?');
	await postEnvelope(site.url, desk.keys.code, twin.envelope);
	await expect(page.getByText('Ressemble à').first()).toBeVisible();
	await page.getByRole('button', { name: fr.desk.item.compare }).last().click();
	await list(page, 'incoming')
		.getByRole('button', { name: /Regrouper avec/ })
		.first()
		.click();
	await expect.poll(() => counts(page)).toEqual(['1', '0', '0', '0', '1']);

	await page.keyboard.press('1');
	await page.keyboard.press('r');
	await page.getByLabel(fr.desk.reasons.list.time).check();
	await page.getByRole('button', { name: fr.desk.reasons.submit, exact: true }).last().click();
	await expect(list(page, 'aside').getByText(fr.desk.reasons.list.time)).toBeVisible();
	await expect(attendee.getByText(fr.desk.reasons.list.time)).toBeVisible({ timeout: 30_000 });
});

test('whatever people send is text on the desk', async ({ browser, site }) => {
	const desk = await openRoom(site);
	// High enough that the desk draws all of them.
	const page = await newPerson(browser, { viewport: { width: 1400, height: 2000 } });
	let ran = false;
	page.on('dialog', (dialog) => {
		ran = true;
		void dialog.dismiss();
	});
	const corpus = [
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'"><svg onload=alert(1)>',
		'javascript:alert(1)',
		'{@html "<b>x</b>"} ${alert(1)} {{7*7}}',
		'</textarea><iframe srcdoc="<script>alert(1)</script>">'
	];
	for (const text of corpus) {
		await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, text).envelope);
	}
	await sitAt(page, site, desk);
	for (const text of corpus) await expect(page.getByText(text, { exact: true })).toBeVisible();
	await page.keyboard.press('j');
	await page.keyboard.press('n');
	await page.keyboard.type('<img src=x onerror=alert(2)>');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText('<img src=x onerror=alert(2)>').first()).toBeVisible();
	await page.keyboard.press('e');
	await page.keyboard.press('Escape');
	expect(await page.locator('main :is(img, iframe, script)').count()).toBe(0);
	expect(ran).toBe(false);
});

test('a long question takes six lines until one asks for all of it, and a search hides nothing', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, WIDE);
	const long = `${'Je raconte ma soirée avant de demander. '.repeat(11)}Et les mirabelles ?`;
	await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, long).envelope);
	await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, 'Courte ?').envelope);
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['2', '0', '0', '0', '0']);
	const text = list(page, 'incoming').getByText(long, { exact: true });
	const isCut = () => text.evaluate((node) => node.scrollHeight > node.clientHeight + 1);
	const readAll = page.getByRole('button', { name: fr.desk.item.readAll });
	await expect(readAll).toHaveCount(1);
	await expect(readAll).toHaveAttribute('aria-expanded', 'false');
	expect(await isCut()).toBe(true);
	await readAll.focus();
	await page.keyboard.press('Enter');
	const fold = page.getByRole('button', { name: fr.desk.item.readLess });
	await expect(fold).toHaveAttribute('aria-expanded', 'true');
	expect(await isCut()).toBe(false);
	await fold.click();
	await expect.poll(isCut).toBe(true);
	await page.keyboard.press('/');
	await page.keyboard.type('mirabelles');
	await expect(list(page, 'incoming').getByRole('article')).toHaveCount(1);
	await expect.poll(isCut).toBe(false);
});

test('questions are read in turn from the room and online, or by step, and new ones are counted until seen', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const ask = (text: string, where: Where) =>
		postEnvelope(site.url, desk.keys.code, sealed(desk.keys, text, where).envelope);
	await ask('Ligne une ?', { place: 'online', step: '2' });
	await ask('Ligne deux ?', { place: 'online', step: '10' });
	await ask('Salle une ?', { place: 'room', step: '1' });
	await ask('Salle deux ?', { place: 'room' });
	const page = await newPerson(browser, { viewport: { width: 1400, height: 2000 } });
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['4', '0', '0', '0', '0']);
	const texts = () => list(page, 'incoming').locator('[data-item] > .text').allTextContents();
	expect(await texts()).toEqual(['Ligne une ?', 'Ligne deux ?', 'Salle une ?', 'Salle deux ?']);
	const sort = page.getByLabel(fr.desk.lists.sort);
	await sort.selectOption(fr.desk.lists.sorts.place);
	expect(await texts()).toEqual(['Salle une ?', 'Ligne une ?', 'Salle deux ?', 'Ligne deux ?']);
	await sort.selectOption(fr.desk.lists.sorts.step);
	expect(await texts()).toEqual(['Salle une ?', 'Ligne une ?', 'Ligne deux ?', 'Salle deux ?']);

	// All of them were on screen. On a screen where the next ones are not, they are counted.
	const fresh = (n: number) =>
		page.getByRole('button', { name: fr.desk.lists.seeNew.other.replace('{n}', String(n)) });
	await expect(page.getByRole('button', { name: /nouvelle/ })).toHaveCount(0);
	await page.setViewportSize({ width: 1400, height: 500 });
	for (const n of [5, 6, 7]) await ask(`Encore ${n} ?`, {});
	await expect(fresh(3)).toBeVisible();
	await fresh(3).click();
	await expect(page.getByText('Encore 5 ?', { exact: true })).toBeInViewport();
	await expect(fresh(3)).toHaveCount(0);
});

test('a limit of the queue is kept by the board, and a number that makes no sense changes nothing', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, WIDE);
	await sitAt(page, site, desk);
	const room = fr.desk.room;
	await page.getByText(room.paceFree).click();
	const field = page.getByLabel(room.queue);
	const limitTo = async (most: string) => {
		await field.fill(most);
		await field.press('Enter');
	};
	await limitTo('30');
	const said = page.getByText(room.queueMost.replace('{most}', '30'));
	await expect(said).toBeVisible();
	for (const nonsense of ['0', '2001', '1.5', '-4']) {
		await limitTo(nonsense);
		await expect(field).toHaveValue('30');
	}
	await page.getByRole('button', { name: room.phaseActs.paused }).click();
	await expect(page.getByRole('button', { name: room.phaseIs.paused })).toBeVisible();
	await expect(said).toBeVisible();
	await limitTo('');
	await expect(page.getByText(room.paceFree)).toBeVisible();

	await page.getByRole('button', { name: room.phaseActs.closed }).click();
	await expect(page.getByText(fr.desk.closed.still)).toBeVisible();
	await page.getByRole('link', { name: fr.desk.closed.after, exact: true }).click();
	await expect(page).toHaveURL(/after|apres/);
});

test('a desk reopened on two thousand questions has them all, and can publish at once', async ({
	browser
}) => {
	test.slow();
	const site = await startSite({ TERRASSE_QUESTIONS_A_MINUTE: '100000' });
	const desk = await openRoom(site);
	for (let n = 0; n < 2000; n += 50) {
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, k) => {
				const fruit = n + k === 1999 ? 'mirabelles' : `${k * 7919} poires`;
				const text = `Question ${n + k} : comment faire sans ${fruit} ?`;
				return postEnvelope(site.url, desk.keys.code, sealed(desk.keys, text).envelope);
			})
		);
		expect(answers.every(({ status }) => status === 201)).toBe(true);
	}
	const page = await newPerson(browser, WIDE);
	await page.addInitScript(() => {
		const held: number[] = [];
		Object.assign(window, { held });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) held.push(Math.round(duration));
		}).observe({ entryTypes: ['longtask'] });
	});
	await sitAt(page, site, desk);
	const started = Date.now();
	await expect.poll(() => counts(page), { timeout: 60_000 }).toEqual(['2000', '0', '0', '0', '0']);
	const ms = Date.now() - started;
	await page.keyboard.press('j');
	await page.keyboard.press('p');
	await expect(list(page, 'board').getByRole('article')).toHaveCount(1);
	await page.keyboard.press('/');
	await page.keyboard.type('mirabelle');
	await expect(list(page, 'incoming').getByRole('article')).toHaveCount(1);
	const held = await page.evaluate(() => (window as unknown as { held: number[] }).held);
	console.log(`2,000 questions at the desk: ${ms} ms, long tasks of ${held.join(', ')} ms`);
	await site.stop();
	expect(await page.locator('[data-item]').count()).toBeLessThan(60);
});
