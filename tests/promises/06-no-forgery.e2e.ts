import { expect, type Page } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { join } from '../people.ts';
import { openRoom, postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { test, type Site } from '../site.ts';

/**
 * Promise 6: the server cannot put a question on the board, alter one, drop one or swap a key
 * without a warning on screen. Here the server lies: its answers are changed on their way.
 */
type BoardEvent = { n: number; entry: string; head: string | null };

/** The board as an honest server gives it: every entry, the last one with its head. */
async function honestBoard(site: Site, code: string): Promise<BoardEvent[]> {
	const answer = await fetch(`${site.url}/api/rooms/${code}/events`);
	const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	const found = () =>
		[...text.matchAll(/event: board\n(?:id: .*\n)?data: (.*)\n/g)].map(
			(match) => JSON.parse(match[1] ?? '') as BoardEvent
		);
	while (reader && !found().some(({ head }) => head !== null)) {
		text += (await reader.read()).value ?? '';
	}
	await reader?.cancel();
	return found();
}

/** Makes the server give this board, once, in place of the true stream. */
async function serve(page: Page, board: BoardEvent[]): Promise<void> {
	const body = board
		.map((event) => `event: board\nid: ${event.n}.0\ndata: ${JSON.stringify(event)}\n\n`)
		.join('');
	await page.route('**/events', (route) =>
		route.fulfill({ contentType: 'text/event-stream', body })
	);
}

async function boardOfThree(site: Site): Promise<{ desk: Desk; board: BoardEvent[] }> {
	const desk = await openRoom(site);
	await desk.post({ type: 'publish', text: 'Première question' });
	await desk.post({ type: 'publish', text: 'Deuxième question' });
	return { desk, board: await honestBoard(site, desk.keys.code) };
}

const last = (board: BoardEvent[]) => board.at(-1) as BoardEvent;

function flip(text: string): string {
	const at = Math.floor(text.length / 2);
	return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

test('an honest board is shown without a warning', async ({ page, site }) => {
	const { desk, board } = await boardOfThree(site);
	await serve(page, board);
	await join(page, desk.link);
	await expect(page.getByText('Deuxième question', { exact: true })).toBeVisible();
	await expect(page.getByText(fr.room.warnings.next)).toBeHidden();
});

const LIES: Record<string, { lie: (board: BoardEvent[]) => BoardEvent[]; warning: string }> = {
	'drops an entry': {
		lie: (board) => board.filter(({ n }) => n !== 3),
		warning: fr.room.warnings.gap
	},
	'alters an entry': {
		lie: (board) =>
			board.map((event) => (event.n === 3 ? { ...event, entry: flip(event.entry) } : event)),
		warning: fr.room.warnings.unreadable
	},
	'swaps two entries': {
		lie: (board) =>
			board.map((event, index) => ({
				...event,
				entry: board[index === 2 ? 3 : index === 3 ? 2 : index]?.entry ?? ''
			})),
		warning: fr.room.warnings.unreadable
	},
	'forges a head': {
		lie: (board) =>
			board.map((event) => (event.head ? { ...event, head: flip(event.head) } : event)),
		warning: fr.room.warnings.signature
	},
	'adds an entry of its own': {
		lie: (board) => [...board, { ...last(board), n: board.length + 1 }],
		warning: fr.room.warnings.unreadable
	}
};

for (const [what, { lie, warning }] of Object.entries(LIES)) {
	test(`a server that ${what} is caught, in words`, async ({ page, site }) => {
		const { desk, board } = await boardOfThree(site);
		await serve(page, lie(board));
		await page.goto(desk.link);
		await expect(page.getByText(warning)).toBeVisible();
		await expect(page.getByText(fr.room.warnings.next)).toBeVisible();
	});
}

test('a server that goes back to an older board is caught, in words', async ({ page, site }) => {
	const { desk, board } = await boardOfThree(site);
	const older = await olderHead(site, desk);
	await serve(page, [...board, ...older]);
	await page.goto(desk.link);
	await expect(page.getByText(fr.room.warnings['rolled-back'])).toBeVisible();
});

/** A board with a fourth entry, then the honest one of before it, replayed. */
async function olderHead(site: Site, desk: Desk): Promise<BoardEvent[]> {
	const before = await honestBoard(site, desk.keys.code);
	await desk.post({ type: 'spotlight', slot: 0 });
	const after = await honestBoard(site, desk.keys.code);
	return [last(after), last(before)];
}

test('a server that swaps the room’s keys is caught before anything can be sent', async ({
	page,
	site
}) => {
	const { desk } = await boardOfThree(site);
	const other = (await openRoom(site, desk)).keys.code;
	await page.route(`**/api/rooms/${desk.keys.code}`, async (route) => {
		const honest = await route.fetch();
		const foreign: unknown = await (await fetch(`${site.url}/api/rooms/${other}`)).json();
		await route.fulfill({
			response: honest,
			json: { ...(await honest.json()), ...(foreign as object) }
		});
	});
	await page.goto(desk.link);
	await expect(page.getByText(fr.room.entrance.swapped.title)).toBeVisible();
	await expect(page.getByRole('button', { name: fr.room.composer.button })).toHaveCount(0);
});

test('the API itself refuses a board entry that does not follow, and one with a bad head', async ({
	site
}) => {
	const { desk, board } = await boardOfThree(site);
	const room = `/api/rooms/${desk.keys.code}/board`;
	const replayed = await desk.call('POST', room, { ...last(board), n: board.length + 1 });
	expect(replayed.status).toBe(400);
	const skipped = await desk.call('POST', room, { ...last(board), n: board.length + 2 });
	expect(skipped.status).toBe(409);
	expect(await skipped.json()).toMatchObject({ code: 'conflict', last: board.length });
	expect(
		(await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, 'x').envelope)).status
	).toBe(201);
});
