import { expect, test } from 'vitest';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { noble as p } from '#lib/crypto/noble.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { openReply, tag } from '#lib/crypto/receipt.ts';
import type { Answer } from './call.ts';
import { emptyLists, type Item, type Lists } from './fold.ts';
import { makeReceipts, shuffled, type Posted } from './receipts.ts';

const secret = (n: number): Bytes => new Uint8Array(32).fill(n);
const name = (n: number, s: number) => b64(tag(p, secret(n), s));

const item = (
	n: number,
	slot: Partial<Item['slot']> | null = null,
	more: Partial<Item> = {}
): Item => ({
	key: `key ${n}`,
	seq: n,
	id: `id ${n}`,
	asked: { kind: 'question', reply: secret(n), text: 'x' },
	slot: slot && ({ slot: n, into: null, ...slot } as Item['slot']),
	text: 'x',
	spotlit: false,
	into: null,
	duplicates: 0,
	declined: false,
	reason: null,
	notes: [],
	replies: [],
	taken: null,
	...more
});
const lists = (parts: Partial<Lists>): Lists => ({ ...emptyLists(), ...parts });

/** Ten seconds later, each time it is read. */
let time = 0;
const later = () => (time += 10);

/** A room's list of replies, as the server keeps it. */
function room() {
	const kept: Posted[] = [];
	const batches: Posted[][] = [];
	const post = async (batch: Posted[]): Promise<Answer> => {
		batches.push(batch);
		for (const each of batch) if (!kept.some((one) => one.tag === each.tag)) kept.push(each);
		return { kind: 'done', body: {}, at: null };
	};
	return { kept, batches, post };
}
const tags = (batch: Posted[] | undefined) => (batch ?? []).map((each) => each.tag).sort();

test('each question gets what it came to, once', async () => {
	const { batches, post } = room();
	const receipts = makeReceipts(p, post);
	const state = lists({
		incoming: [item(1)],
		board: [item(2, {})],
		answered: [item(3, {})],
		aside: [
			item(4, null, { declined: true }),
			item(5, { into: 2 }, { into: 'key 2' }),
			item(6, { withdrawn: true })
		]
	});
	await receipts.tick(state, later());
	await receipts.tick(state, later());
	const all = [1, 2, 3, 4, 5, 6].map((n) => name(n, 0));
	const states = [name(2, 1), name(3, 4), name(4, 3), name(5, 2), name(6, 1)];
	await receipts.tick(state, later());
	expect(batches.map(tags)).toEqual([all.sort(), states.sort()]);
});

test('what could still be undone is told to nobody', async () => {
	const { batches, post } = room();
	const receipts = makeReceipts(p, post);
	await receipts.tick(lists({ board: [item(1, {})] }), 100);
	await receipts.tick(lists({ board: [item(1, {})] }), 109);
	await receipts.tick(lists({ incoming: [item(1)] }), 110);
	await receipts.tick(lists({ board: [item(1, {})] }), 115);
	await receipts.tick(lists({ board: [item(1, {})] }), 124);
	expect(batches.map(tags)).toEqual([[name(1, 0)]]);
	await receipts.tick(lists({ board: [item(1, {})] }), 125);
	expect(tags(batches[1])).toEqual([name(1, 1)]);
});

test('a question that moves on gets its next receipt in a later batch, so that the last one counts', async () => {
	const { batches, post } = room();
	const receipts = makeReceipts(p, post);
	for (const each of [lists({ board: [item(1, {})] }), lists({ answered: [item(1, {})] })]) {
		await receipts.tick(each, later());
		await receipts.tick(each, later());
	}
	expect(batches.map(tags)).toEqual([[name(1, 0)], [name(1, 1)], [name(1, 4)]]);
});

test('a desk reopened posts only what the room does not hold', async () => {
	const { batches, post } = room();
	const receipts = makeReceipts(p, post);
	receipts.hold([{ tag: name(1, 0) }, { tag: name(2, 0) }, { tag: name(2, 1) }]);
	await receipts.tick(lists({ incoming: [item(1)], board: [item(2, {})] }), later());
	expect(batches).toEqual([]);
	await receipts.tick(lists({ incoming: [item(3)], board: [item(1, {})] }), later());
	await receipts.tick(lists({ incoming: [item(3)], board: [item(1, {})] }), later());
	expect(batches.map(tags)).toEqual([[name(3, 0)], [name(1, 1)]]);
});

test('a batch whose answer is lost is posted again', async () => {
	const { kept, post } = room();
	let lost = true;
	const receipts = makeReceipts(p, async (batch) => {
		const answer = await post(batch);
		return lost ? { kind: 'lost' } : answer;
	});
	await receipts.tick(lists({ incoming: [item(1)] }), later());
	lost = false;
	await receipts.tick(lists({ incoming: [item(1)] }), later());
	expect(tags(kept)).toEqual([name(1, 0)]);
});

test('while a batch is on its way no other leaves', async () => {
	const { batches, post } = room();
	const receipts = makeReceipts(p, post);
	const state = lists({ incoming: [item(1)] });
	await Promise.all([receipts.tick(state, later()), receipts.tick(state, later())]);
	expect(batches).toHaveLength(1);
});

test('a batch is bounded, and what is left goes with the next', async () => {
	const { batches, kept, post } = room();
	const receipts = makeReceipts(p, post);
	const incoming = Array.from({ length: 150 }, (_, n) => item(n));
	await receipts.tick(lists({ incoming }), later());
	await receipts.tick(lists({ incoming }), later());
	expect(batches.map((batch) => batch.length)).toEqual([100, 50]);
	expect(new Set(tags(kept)).size).toBe(150);
});

test('a batch says nothing of the order of arrival', () => {
	const drawn = [3, 3, 3].map((value) => new Uint8Array([0, 0, 0, value]));
	const loaded: Primitives = { ...p, random: () => drawn.shift() ?? new Uint8Array(4) };
	expect(shuffled(loaded, ['a', 'b', 'c', 'd'])).toEqual(['c', 'b', 'a', 'd']);
	const many = Array.from({ length: 50 }, (_, n) => n);
	expect(shuffled(p, many)).not.toEqual(many);
	expect(shuffled(p, many).sort((x, y) => x - y)).toEqual(many);
});

test('a private answer is posted until the room holds it, and opens for its asker alone', async () => {
	const { kept, post } = room();
	const receipts = makeReceipts(p, post);
	let arrived = false;
	const sent = receipts
		.write(secret(1), { kind: 'answer', text: 'Oui, et voici comment.' })
		.then(() => (arrived = true));
	await receipts.tick(lists({}), later());
	expect(arrived).toBe(false);
	receipts.hold(kept);
	await sent;
	const [reply] = kept;
	const opened = (n: number) =>
		openReply(p, secret(n), fromB64(reply?.tag ?? ''), fromB64(reply?.box ?? ''));
	expect(opened(1)).toEqual({ kind: 'answer', text: 'Oui, et voici comment.' });
	expect(() => opened(2)).toThrow();
});

test('two desks that write to the same asker both arrive, in two places', async () => {
	const { kept, post } = room();
	const [one, two] = [makeReceipts(p, post), makeReceipts(p, post)];
	const sent = [
		one.write(secret(1), { kind: 'answer', text: 'un' }),
		two.write(secret(1), { kind: 'answer', text: 'deux' })
	];
	for (let round = 0; round < 3; round++) {
		for (const desk of [one, two]) {
			await desk.tick(lists({}), later());
			desk.hold(kept);
		}
	}
	await Promise.all(sent);
	expect(kept.map((each) => each.tag)).toEqual([name(1, 16), name(1, 17)]);
});

test('a seventeenth message to one asker is refused', async () => {
	const { kept, post } = room();
	const receipts = makeReceipts(p, post);
	const write = () => receipts.write(secret(1), { kind: 'answer', text: 'encore' });
	const sixteen = Array.from({ length: 16 }, write);
	await receipts.tick(lists({}), later());
	receipts.hold(kept);
	await Promise.all(sixteen);
	await expect(write()).rejects.toThrow('sixteen');
});
