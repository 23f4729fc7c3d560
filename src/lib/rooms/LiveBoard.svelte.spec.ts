import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstHash, nextHash, signHead, writeEntry, type BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import { boardKey, deriveRoom } from '#lib/crypto/room.ts';
import { signStatement, statementHash, type Statement } from '#lib/crypto/statement.ts';
import { enter, type Entered } from './joining.ts';
import { LiveBoard } from './LiveBoard.svelte.ts';
import { statementOf } from './statement.fixture.ts';

const code = 'TERRASSE';
const keys = deriveRoom(noble, new Uint8Array(32).fill(4), code);
const now = () => Math.floor(Date.now() / 1000);

const stated = (serial = 1, changes: Partial<Statement> = {}) =>
	signStatement(noble, keys.root, statementOf(keys, { serial, ...changes }));
const announce = (signed = first, serial = 1): BoardEntry => ({
	type: 'statement',
	serial,
	hash: statementHash(noble, signed)
});
const first = stated();
const open: BoardEntry = { type: 'phase', phase: 'open' };

/** The network, in place of the browser's: one room, its statement and its stream. */
let offered = first;
let stream: { push: (text: string) => void; status: number };
let lives: LiveBoard[];

beforeEach(() => {
	offered = first;
	stream = { push: () => {}, status: 200 };
	lives = [];
	vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
		if (!address.endsWith('/events')) {
			return Promise.resolve(Response.json({ statement: offered, phase: 'open', door: null }));
		}
		if (stream.status !== 200)
			return Promise.resolve(new Response(null, { status: stream.status }));
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				stream.push = (text) => controller.enqueue(new TextEncoder().encode(text));
				init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
			}
		});
		return Promise.resolve(new Response(body));
	});
});
afterEach(() => {
	for (const live of lives) live.close();
	vi.unstubAllGlobals();
});

/** Enters the room and follows it; `say` posts entries as an honest desk would, at a time. */
async function follow() {
	const live = new LiveBoard(noble, enter(noble, code, keys, first) as Entered);
	lives.push(live);
	await expect.poll(() => live.line).toBe('live');
	let n = 0;
	let hash = firstHash(noble, code, keys.fpr);
	const key = boardKey(noble, keys.audience, code);
	const say = (entries: BoardEntry[], at = now()) => {
		for (const entry of entries) {
			n += 1;
			const bytes = writeEntry(noble, key, code, n, hash, entry);
			hash = nextHash(noble, code, n, hash, bytes);
			const head = b64(signHead(noble, keys.root, code, n, hash, at));
			const data = JSON.stringify({ n, entry: b64(bytes), head });
			stream.push(`id: ${n}.0\nevent: board\ndata: ${data}\n\n`);
		}
	};
	return { live, say };
}

test('a board is shown once its head is checked, and the page draws it again', async () => {
	const { live, say } = await follow();
	let drawn = '';
	const stop = $effect.root(() => {
		$effect(() => {
			drawn = `${live.board.phase} ${live.mark.n}`;
		});
	});
	say([announce(), open]);
	await expect.poll(() => (flushSync(), drawn)).toBe('open 2');
	expect(live.warning).toBeNull();
	stop();
});

test('nothing is known of a room before its first checked head', async () => {
	const { live, say } = await follow();
	expect(live.isKnown).toBe(false);
	say([announce()]);
	await expect.poll(() => live.isKnown).toBe(true);
});

test('votes are counted as the server tells them, and nonsense leaves them as they were', async () => {
	const { live } = await follow();
	stream.push('event: tally\ndata: [[0,0,12],[3,2,1]]\n\n');
	await expect.poll(() => live.tally.get(0)).toEqual([12]);
	stream.push('event: tally\ndata: [[0,0,-1]]\n\nevent: tally\ndata: {}\n\n');
	stream.push('event: tally\ndata: [[0,0,13]]\n\n');
	await expect.poll(() => live.tally.get(0)).toEqual([13]);
	expect(live.tally.size).toBe(1);
	expect(live.warning).toBeNull();
});

test('a new statement, announced and fetched, takes the place of the old one', async () => {
	const { live, say } = await follow();
	offered = stated(2, { askLimit: 3 });
	say([announce(), open, announce(offered, 2)]);
	await expect.poll(() => live.room.statement.serial).toBe(2);
	expect(live.warning).toBeNull();
});

test('a server that keeps the old statement back is found out', async () => {
	const { live, say } = await follow();
	say([announce(), open, announce(stated(2), 2)]);
	await expect.poll(() => live.warning).toBe('statement');
});

test('a statement other than the one announced under its serial is found out', async () => {
	const { live, say } = await follow();
	say([announce(stated(1, { askLimit: 1 })), open]);
	await expect.poll(() => live.warning).toBe('statement');
});

test('a next statement that changes a key is refused, even well signed', async () => {
	const { live, say } = await follow();
	offered = stated(2, {
		intakePublicKey: deriveRoom(noble, new Uint8Array(32), code).intakePublicKey
	});
	say([announce(), open, announce(offered, 2)]);
	await expect.poll(() => live.warning).toBe('statement');
	expect(live.room.statement.intakePublicKey).toEqual(keys.intakePublicKey);
});

test('an old head makes the page say since when; a burned board needs none', async () => {
	const { live, say } = await follow();
	const since = now() - 300;
	say([announce(), open], since);
	await expect.poll(() => live.unconfirmedSince).toBe(since);
	say([{ type: 'burned' }], since + 1);
	await expect.poll(() => live.isOver).toBe(true);
	expect(live.unconfirmedSince).toBeNull();
});

test('a room gone before its hour, without being burned, is a warning', async () => {
	stream.status = 404;
	const live = new LiveBoard(noble, enter(noble, code, keys, first) as Entered);
	lives.push(live);
	await expect.poll(() => live.warning).toBe('gone');
});

test('tokens under a foreign key are a warning like the others, and the first warning stays', async () => {
	const { live } = await follow();
	live.warn('forged');
	live.warn('gap');
	expect(live.warning).toBe('forged');
});

test('a room gone after its hour is simply over', async () => {
	stream.status = 404;
	const late = stated(1, { burnsAt: now() - 1 });
	const live = new LiveBoard(noble, enter(noble, code, keys, late) as Entered);
	lives.push(live);
	await expect.poll(() => live.isOver).toBe(true);
	expect(live.warning).toBeNull();
});
