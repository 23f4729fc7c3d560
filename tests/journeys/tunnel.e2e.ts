import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { ask, join } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';

/** An attendee in a tunnel: the line lost for ten minutes, on a phone that goes on asking. */
const [cut = ''] = fr.room.line.lost.split('{time}');

test('ten minutes without a line: what was asked leaves once, the board arrives whole, nothing twice', async ({
	page,
	context,
	site
}) => {
	const desk = await openRoom(site);
	await desk.post({ type: 'publish', text: 'Avant le tunnel' });
	const stored: number[] = [];
	page.on('response', (answer) => {
		if (answer.url().endsWith('/questions')) stored.push(answer.status());
	});
	await page.clock.install();
	// What seals and what shows a question come in after the page, and are needed in the tunnel.
	const late = ['sealing', 'later'].map((name) => page.waitForResponse(`**/${name}.*.js`));
	await join(page, desk.link);
	for (const part of late) await (await part).finished();
	await expect(page.getByText('Avant le tunnel', { exact: true })).toBeVisible();

	await context.setOffline(true);
	await expect(page.getByText(cut)).toBeVisible();
	await ask(page, 'Du tunnel, la première');
	await expect(page.getByText(fr.room.composer.waiting.offline)).toBeVisible();
	await ask(page, 'Du tunnel, la seconde');
	const mine = page.getByRole('region', { name: fr.room.mine.title });
	await expect(mine.getByText(fr.room.mine.passage.waiting)).toHaveCount(2);
	const published = ['Pendant, une', 'Pendant, deux', 'Pendant, trois'];
	for (const text of published) await desk.post({ type: 'publish', text });
	await desk.post({ type: 'spotlight', slot: 2 });
	await page.clock.fastForward('10:00');
	await expect(page.getByText(cut)).toBeVisible();
	expect(stored).toEqual([]);

	await context.setOffline(false);
	const board = page.getByRole('region', { name: fr.room.board.title });
	for (const text of ['Avant le tunnel', ...published]) {
		await expect(board.getByText(text, { exact: true })).toHaveCount(1);
	}
	await expect(board.getByText(fr.room.board.spotlight, { exact: true })).toBeVisible();
	await expect(mine.getByText(fr.room.mine.passage.sent)).toHaveCount(2);
	await expect(page.getByText(cut)).toBeHidden();
	expect(stored).toEqual([201, 201]);
	expect(await questionsHeld(site.url, desk.keys.code)).toBe(2);
});

test('a question whose answer was lost on the way is sent again, and is there once', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	let lost = 0;
	await page.route('**/questions', async (route) => {
		if (lost++ > 0) return route.continue();
		await route.fetch();
		await route.abort('connectionreset');
	});
	await page.clock.install();
	await join(page, desk.link);
	await ask(page, 'Reçue, mais qui le sait ?');
	await expect(page.getByText(fr.room.composer.waiting.offline)).toBeVisible();
	await page.clock.fastForward('00:30');
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	expect(lost).toBe(2);
	expect(await questionsHeld(site.url, desk.keys.code)).toBe(1);
});

test('the other language, asked for without a line, leaves the page and its questions as they are', async ({
	page,
	context,
	site
}) => {
	const desk = await openRoom(site);
	await join(page, desk.link);
	await ask(page, 'Avant la coupure');
	await expect(page.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	await context.setOffline(true);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByText(fr.room.languageLost)).toBeVisible();
	await expect(page.getByText('Avant la coupure', { exact: true })).toBeVisible();
});

async function questionsHeld(url: string, code: string): Promise<number | undefined> {
	const answer = await fetch(`${url}/api/rooms/${code}/glass`);
	const { tables } = (await answer.json()) as { tables: { name: string; rows: number }[] };
	return tables.find(({ name }) => name === 'envelope')?.rows;
}
