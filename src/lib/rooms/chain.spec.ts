import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstHash, nextHash, signHead, writeEntry, type BoardEntry } from '#lib/crypto/board.ts';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { boardKey, deriveRoom } from '#lib/crypto/room.ts';
import { followChain } from './chain.ts';
import { compareStatement, unconfirmedSince } from './confirmed.ts';

const code = 'TERRASSE';
const NOON = 1_717_610_400;
const room = deriveRoom(noble, new Uint8Array(32).fill(7), code);
const stranger = deriveRoom(noble, new Uint8Array(32).fill(8), code);
const key = boardKey(noble, room.audience, code);
const follow = () => followChain(noble, room);

type Event = { n: number; entry: string; head: string | null };

/** A board as an honest desk posts it: each entry with its head, a second apart. */
function post(entries: BoardEntry[], by = room, from: Bytes = firstHash(noble, code, room.fpr)) {
	let previous = from;
	return entries.map((entry, i): Event & { hash: Bytes; head: string } => {
		const bytes = writeEntry(noble, key, code, i + 1, previous, entry);
		previous = nextHash(noble, code, i + 1, previous, bytes);
		const head = b64(signHead(noble, by.root, code, i + 1, previous, NOON + i));
		return { n: i + 1, entry: b64(bytes), head, hash: previous };
	});
}

const publish = (text: string): BoardEntry => ({ type: 'publish', text });
const three = post([publish('one'), publish('two'), publish('three')]);
const [one, two, last] = three as [Event, Event, Event & { hash: Bytes; head: string }];
const said = (verified: { entry: object }[]) =>
	verified.map(({ entry }) => ('text' in entry ? entry.text : null));

test('entries come out once a head covers them, one signature for all before it', () => {
	const chain = follow();
	expect(chain.takeEntry({ ...one, head: null })).toEqual([]);
	expect(chain.takeEntry({ ...two, head: null })).toEqual([]);
	expect(chain.n).toBe(0);
	expect(said(chain.takeEntry(last))).toEqual(['one', 'two', 'three']);
	expect(chain).toMatchObject({ n: 3, hash: last.hash, at: NOON + 2, warning: null });
});

test('a head of its own covers what waited', () => {
	const chain = follow();
	for (const event of three) chain.takeEntry({ ...event, head: null });
	expect(said(chain.takeHead({ n: 3, head: last.head }))).toEqual(['one', 'two', 'three']);
});

test('the full state sent again is the same board, said once', () => {
	const chain = follow();
	for (const event of three) chain.takeEntry(event);
	for (const { n, entry } of [one, two])
		expect(chain.takeEntry({ n, entry, head: null })).toEqual([]);
	expect(chain.takeEntry(last)).toEqual([]);
	expect(chain).toMatchObject({ n: 3, warning: null });
});

const warnings: [string, (chain: ReturnType<typeof follow>) => void, string][] = [
	['an entry dropped', (chain) => chain.takeEntry(two), 'gap'],
	['a head past the entries', (chain) => chain.takeHead({ n: 2, head: two.head }), 'gap'],
	['two entries swapped', (chain) => chain.takeEntry({ ...two, n: 1 }), 'unreadable'],
	['a stranger’s head', (chain) => chain.takeEntry(post([publish('x')], stranger)[0]), 'signature'],
	[
		'an old head on a new entry',
		(chain) => chain.takeEntry({ ...one, head: two.head }),
		'signature'
	],
	[
		'a cut entry',
		(chain) => chain.takeEntry({ ...one, entry: one.entry.slice(0, -8) }),
		'unreadable'
	],
	['an event that is none', (chain) => chain.takeEntry('hello'), 'unreadable']
];

test.for(warnings)('%s stops the board and shows nothing', ([, act, warning]) => {
	const chain = follow();
	act(chain);
	expect(chain.warning).toBe(warning);
	expect(chain.takeEntry(one)).toEqual([]);
	expect(chain.n).toBe(0);
});

test('another board under a number already seen is a fork, even well signed', () => {
	const chain = follow();
	for (const event of three) chain.takeEntry(event);
	const other = post([publish('another')])[0];
	expect(chain.takeEntry(other)).toEqual([]);
	expect(chain).toMatchObject({ n: 3, warning: 'fork' });
});

test('a server that goes back to an older state is found out', () => {
	const chain = follow();
	for (const event of three) chain.takeEntry(event);
	chain.takeHead({ n: 2, head: two.head });
	expect(chain).toMatchObject({ n: 3, warning: 'rolled-back' });
});

test('two desks whose clocks are a little apart are no rollback; an old head sent again is', () => {
	const chain = follow();
	for (const event of three) chain.takeEntry(event);
	const head = (at: number) => ({
		n: 3,
		head: b64(signHead(noble, room.root, code, 3, last.hash, at))
	});
	chain.takeHead(head(NOON + 600));
	chain.takeHead(head(NOON + 590));
	expect(chain).toMatchObject({ at: NOON + 600, warning: null });
	chain.takeHead(head(NOON + 2));
	expect(chain.warning).toBe('rolled-back');
});

test('whatever one byte the server changes, nothing false is ever shown', () => {
	const honest = ['one', 'two', 'three'];
	fc.assert(
		fc.property(
			fc.nat(2),
			fc.boolean(),
			fc.nat(),
			fc.integer({ min: 1, max: 255 }),
			(i, inHead, at, by) => {
				const shown: unknown[] = [];
				const chain = follow();
				three.forEach((event, j) => {
					const field = inHead ? 'head' : 'entry';
					const bytes = fromB64(event[field]);
					bytes[at % bytes.length]! ^= by;
					shown.push(...said(chain.takeEntry(j === i ? { ...event, [field]: b64(bytes) } : event)));
				});
				expect(chain.warning).not.toBeNull();
				expect(shown).toEqual(honest.slice(0, i));
			}
		),
		{ numRuns: 30 }
	);
});

test('whatever part of the state is replayed, in order, the same board comes out', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(2), { maxLength: 4 }), (stops) => {
			const chain = follow();
			const shown: unknown[] = [];
			// Each connection replays all entries so far under the head of its last.
			let reached = 0;
			for (const next of [...stops, 2]) {
				reached = Math.max(reached, next);
				three.slice(0, reached + 1).forEach((event, i) => {
					const head = i === reached ? event.head : null;
					shown.push(...said(chain.takeEntry({ n: event.n, entry: event.entry, head })));
				});
			}
			expect(chain.warning).toBeNull();
			expect(shown).toEqual(['one', 'two', 'three']);
		}),
		{ numRuns: 20 }
	);
});

test('a board not confirmed for three minutes says since when, unless it is closed', () => {
	const open = { phase: 'open' as const, burned: false };
	expect(unconfirmedSince(NOON, open, NOON + 180)).toBeNull();
	expect(unconfirmedSince(NOON, open, NOON + 181)).toBe(NOON);
	expect(unconfirmedSince(NOON, open, NOON - 181)).toBe(NOON);
	expect(unconfirmedSince(NOON, { ...open, phase: 'closed' }, NOON + 999)).toBeNull();
});

test('a statement older than, or unlike, the one announced is told apart', () => {
	const hash = new Uint8Array(32).fill(1);
	const announced = { serial: 2, hash: b64(hash) };
	expect(compareStatement(null, 1, hash)).toBe('ahead');
	expect(compareStatement(announced, 2, hash)).toBe('agrees');
	expect(compareStatement(announced, 2, new Uint8Array(32))).toBe('differs');
	expect(compareStatement(announced, 1, hash)).toBe('older');
	expect(compareStatement(announced, 3, hash)).toBe('ahead');
});
