import { expect, test } from 'vitest';
import { addToBoard, boardAfter, newestHead, signAnew } from './board.server.ts';
import { findRoom } from './room.server.ts';
import { now, openRoom, refusalOf, temporaryDatabase } from './room.fixture.server.ts';

temporaryDatabase();

const publish = (text: string) => ({ type: 'publish', text }) as const;

test('an entry is kept with its head, and with a phase when it says one', async () => {
	const { code, post } = await openRoom(null);
	await post(publish('Une question'));
	const { n, entry, head } = await post({ type: 'phase', phase: 'open' }, 'open');
	expect(boardAfter(code, 1, 10)).toEqual([{ n, entry: Buffer.from(entry) }]);
	expect(newestHead(code)).toMatchObject({ n: 2, head: Buffer.from(head) });
	expect(findRoom(code)?.phase).toBe('open');
});

test('the same entry again changes nothing, even once others came after it', async () => {
	const { code, post } = await openRoom();
	const first = await post(publish('Une question'));
	await post(publish('Une autre'));
	expect(await addToBoard(code, first.n, first.entry, first.head, 'closed')).toBe(false);
	expect(newestHead(code)?.n).toBe(3);
	expect(findRoom(code)?.phase).toBe('open');
});

test('who loses the race for a place is told the last number', async () => {
	const { code, write, post } = await openRoom();
	const late = write(publish('Trop tard'));
	await post(publish('Déjà là'));
	expect(await refusalOf(addToBoard(code, late.n, late.entry, late.head))).toEqual({
		code: 'conflict',
		members: { last: 2 }
	});
});

test('a number ahead of its turn is refused', async () => {
	const { code, write } = await openRoom();
	const { n, entry, head } = write(publish('Plus tard'));
	expect(await refusalOf(addToBoard(code, n + 1, entry, head))).toMatchObject({
		code: 'conflict',
		members: { last: 1 }
	});
});

test('reordered, altered or another room’s entries do not pass their head', async () => {
	const { code, write } = await openRoom();
	const elsewhere = await openRoom();
	const one = write(publish('Une'));
	const other = write(publish('Une autre'));
	const flipped = one.entry.slice();
	flipped[40] = 1 ^ (flipped[40] ?? 0);
	const foreign = elsewhere.write(publish('Une'));
	for (const [entry, head] of [
		[one.entry, other.head],
		[flipped, one.head],
		[foreign.entry, foreign.head],
		[one.entry, new Uint8Array(72)]
	] as const) {
		const refused = refusalOf(addToBoard(code, one.n, entry, head));
		expect(await refused).toMatchObject({ code: 'malformed' });
	}
	expect(newestHead(code)?.n).toBe(1);
});

test.each([0, 40, 295, 297, 16_425, 16_424 + 256])(
	'an entry of %i bytes is refused',
	async (length) => {
		const { code, write } = await openRoom();
		const { n, head } = write(publish('x'));
		const refused = refusalOf(addToBoard(code, n, new Uint8Array(length), head));
		expect(await refused).toMatchObject({ code: 'size' });
	}
);

test('a head is renewed by a later one, and an older one does not come back', async () => {
	const { code, signAgain } = await openRoom();
	const later = signAgain(now() + 60);
	await signAnew(code, 1, later);
	expect(newestHead(code)?.head).toEqual(Buffer.from(later));
	await signAnew(code, 1, signAgain(now() + 30));
	expect(newestHead(code)?.head).toEqual(Buffer.from(later));
});

test('a head of another number, or a bad one, is refused', async () => {
	const { code, signAgain, post } = await openRoom();
	const old = signAgain(now() + 60);
	await post(publish('Ensuite'));
	expect(await refusalOf(signAnew(code, 1, old))).toEqual({
		code: 'conflict',
		members: { last: 2 }
	});
	expect(await refusalOf(signAnew(code, 2, old))).toMatchObject({ code: 'malformed' });
});
