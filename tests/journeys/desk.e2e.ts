import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { counts, list, sitAt, WIDE } from '../at-the-desk.ts';
import { ask as askOnPage, join, newPerson } from '../people.ts';
import { openRoom, postEnvelope, sealed, type Desk, type Where } from '../room-by-api.ts';
import { startSite, test, type Site } from '../site.ts';

/** An evening at the desk: keeping, undoing, rewording, merging, declining, and two thousand questions. */

/** As many facilitators have. */
const LAPTOP = { viewport: { width: 1280, height: 800 } };

const ask = (desk: Desk, { url }: Site, text: string) =>
	postEnvelope(url, desk.keys.code, sealed(desk.keys, text).envelope);

test('a question is reworded, undone, merged, declined with a reason, and its asker is told', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, WIDE);
	const attendee = await newPerson(browser);
	await sitAt(page, site, desk);
	await join(attendee, desk.link);
	await askOnPage(attendee, 'Comment chiffrer mes mails ?');
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

	const twinText = 'On fait comment pour chiffrer ses e-mails ?';
	const twin = sealed(desk.keys, twinText);
	await postEnvelope(site.url, desk.keys.code, twin.envelope);
	await expect(page.getByText('Ressemble à').first()).toBeVisible();
	await page.getByRole('button', { name: fr.desk.item.compare }).last().click();
	const both = page.getByRole('dialog', { name: fr.desk.merge.compare });
	await expect(both.getByText(reworded, { exact: true })).toBeVisible();
	await expect(both.getByText(twinText, { exact: true })).toBeVisible();
	await both.getByRole('button', { name: fr.desk.merge.underThis }).last().click();
	// Merged is not declined: it has a list of its own.
	await expect.poll(() => counts(page)).toEqual(['1', '0', '0', '0', '0', '1']);
	const merged = page.getByRole('region', { name: fr.desk.lists.merged });
	await expect(merged.getByText(/Regroupée avec «/)).toBeVisible();

	await page.keyboard.press('1');
	await page.keyboard.press('r');
	await page.getByLabel(fr.desk.reasons.list.time).check();
	await page.getByRole('button', { name: fr.desk.reasons.submit, exact: true }).last().click();
	await expect(list(page, 'aside').getByText(fr.desk.reasons.list.time)).toBeVisible();
	await expect(attendee.getByText(fr.desk.reasons.list.time)).toBeVisible();
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
	const askFrom = (text: string, where: Where) =>
		postEnvelope(site.url, desk.keys.code, sealed(desk.keys, text, where).envelope);
	await askFrom('Ligne une ?', { place: 'online', step: '2' });
	await askFrom('Ligne deux ?', { place: 'online', step: '10' });
	await askFrom('Salle une ?', { place: 'room', step: '1' });
	await askFrom('Salle deux ?', { place: 'room' });
	const page = await newPerson(browser, { viewport: { width: 1400, height: 2000 } });
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['4', '0', '0', '0', '0']);
	const texts = list(page, 'incoming').locator('[data-item] > .text');
	await expect(texts).toHaveText(['Ligne une ?', 'Ligne deux ?', 'Salle une ?', 'Salle deux ?']);
	const sort = page.getByLabel(fr.desk.lists.sort);
	await sort.selectOption(fr.desk.lists.sorts.place);
	await expect(texts).toHaveText(['Salle une ?', 'Ligne une ?', 'Salle deux ?', 'Ligne deux ?']);
	await sort.selectOption(fr.desk.lists.sorts.step);
	await expect(texts).toHaveText(['Salle une ?', 'Ligne une ?', 'Ligne deux ?', 'Salle deux ?']);

	// All of them were on screen. On a screen where the next ones are not, they are counted.
	const fresh = (n: number) =>
		page.getByRole('button', { name: fr.desk.lists.seeNew.other.replace('{n}', String(n)) });
	await expect(page.getByRole('button', { name: /nouvelle/ })).toHaveCount(0);
	await page.setViewportSize({ width: 1400, height: 500 });
	for (const n of [5, 6, 7]) await askFrom(`Encore ${n} ?`, {});
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
		await expect(page.getByText(room.queueError)).toBeVisible();
	}
	await page.getByRole('button', { name: room.phaseActs.paused }).click();
	await expect(page.getByRole('button', { name: room.phaseIs.paused })).toBeVisible();
	await expect(said).toBeVisible();
	await said.click();
	await limitTo('');
	await expect(page.getByText(room.paceFree)).toBeVisible();

	await page.getByText(room.paceFree).click();
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

test('the focus stays where one types, however late the page is drawn', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, LAPTOP);
	// A busy computer draws late: whatever waits for a frame comes while one already types.
	await page.addInitScript(() => {
		const frame = window.requestAnimationFrame.bind(window);
		window.requestAnimationFrame = (draw) => window.setTimeout(() => frame(draw), 700);
	});
	for (const n of [1, 2, 3, 4, 5, 6]) await ask(desk, site, `Question ${n} ?`);
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['6', '0', '0', '0', '0']);
	await page.keyboard.press('j');
	await page.keyboard.press('1');
	await page.keyboard.press('n');
	const note = page.getByRole('textbox', { name: fr.desk.note.label });
	await note.pressSequentially('pdo et non', { delay: 150 });
	await expect(note).toHaveValue('pdo et non');
	await expect(note).toBeFocused();
	expect(await counts(page)).toEqual(['6', '0', '0', '0', '0']);
});

test('on a laptop three questions are in view, and what opens under one is in view whole', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, LAPTOP);
	const texts = [
		'Signal suffit-il pour préparer une fête de quartier ?',
		'Mon employeur lit-il ce que je tape au bureau ?',
		'Faut-il un antivirus sur une tablette prêtée ?',
		'Où ranger les photos de famille sans nuage ?',
		'La banque exige une empreinte, que répondre ?'
	];
	for (const text of texts) await ask(desk, site, text);
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['5', '0', '0', '0', '0']);
	const items = list(page, 'incoming').getByRole('article');
	await expect(items.nth(2)).toBeInViewport({ ratio: 1 });
	// What unfolds above lies over the lists.
	const top = await items.nth(0).boundingBox();
	await page.getByText(fr.desk.room.paceFree).click();
	expect(await items.nth(0).boundingBox()).toEqual(top);
	await page.getByText(fr.desk.room.paceFree).click();

	for (const at of [0, 2]) {
		const item = items.nth(at);
		await item.getByText(fr.desk.item.more, { exact: true }).click();
		await item.getByRole('button', { name: fr.desk.item.reason }).click();
		const form = item.locator('form');
		await expect(form).toBeInViewport({ ratio: 1 });
		await expect(item.getByRole('button', { name: fr.desk.item.take })).toBeHidden();
		await page.keyboard.press('Escape');
		await page.keyboard.press('w');
		await expect(form).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Escape');
	}
});

test('on a phone the tools are folded, and the first question is near the top', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, { viewport: { width: 320, height: 640 } });
	await ask(desk, site, 'Et sur mon téléphone ?');
	await sitAt(page, site, desk);
	const first = list(page, 'incoming').getByRole('article').first();
	await expect(first).toBeVisible();
	expect((await first.boundingBox())?.y).toBeLessThan(960);
	const search = page.getByLabel(fr.desk.lists.search);
	await expect(search).toBeHidden();
	await page.getByRole('button', { name: fr.desk.room.fold }).click();
	await expect(search).toBeVisible();
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});

test('the keys are read from the top of their sheet', async ({ browser, site }) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, LAPTOP);
	await sitAt(page, site, desk);
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: fr.desk.keys.title });
	await expect(sheet.getByRole('heading')).toBeInViewport({ ratio: 1 });
	await expect(sheet.getByText(fr.desk.keys.next, { exact: true })).toBeInViewport({ ratio: 1 });
	expect(await sheet.evaluate((node) => node.scrollTop)).toBe(0);
});

test('a question said aloud is counted whole and announced to nobody; one that arrives is', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, LAPTOP);
	for (const n of [1, 2, 3]) await ask(desk, site, `Déjà là ${n} ?`);
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['3', '0', '0', '0', '0']);
	const said: string[] = [];
	await page.exposeFunction('hear', (text: string) => said.push(text));
	await page.locator('[data-arrivals]').evaluate((node) => {
		const { hear } = window as unknown as { hear: (text: string) => void };
		new MutationObserver(() => hear(node.textContent ?? '')).observe(node, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});
	for (const n of [1, 2, 3]) {
		await page.keyboard.press('q');
		await page.keyboard.type(`Dite ${n} ?`);
		await page.keyboard.press('Control+Enter');
	}
	await expect.poll(() => counts(page)).toEqual(['3', '0', '3', '0', '0']);
	await expect(page.getByText('6 reçues, 3 lues, 3 au tableau')).toBeVisible({ timeout: 45_000 });
	await ask(desk, site, 'Toute neuve ?');
	await expect.poll(() => said.at(-1)).toBe('1 nouvelle question');
	expect(said).toEqual(['1 nouvelle question']);
});

test('while the server is away the desk says that nothing has left, in sight', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const page = await newPerson(browser, LAPTOP);
	await ask(desk, site, 'Vous m’entendez ?');
	await sitAt(page, site, desk);
	await expect.poll(() => counts(page)).toEqual(['1', '0', '0', '0', '0']);
	await page.context().setOffline(true);
	await page.keyboard.press('j');
	await page.keyboard.press('p');
	const { undo, waiting } = fr.desk;
	await expect(page.getByText(undo.unsent)).toBeInViewport({ ratio: 1 });
	await expect(page.getByText(waiting.unsent.one.replace('{n}', '1'))).toBeInViewport({ ratio: 1 });
	await expect(page.getByText('«\u202fVous m’entendez ?\u202f»')).toBeInViewport();
	await page.context().setOffline(false);
	await expect.poll(() => counts(page)).toEqual(['0', '0', '1', '0', '0']);
	await expect(page.getByText(undo.unsent)).toHaveCount(0);
});
