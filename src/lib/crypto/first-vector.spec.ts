/** Section 13 of the protocol, as printed there, through both libraries. */
import { expect, test } from 'vitest';
import { libraries, withRandom } from '../../../tests/vectors/given-random.ts';
import { firstHash, nextHash, signHead, writeEntry } from './board.ts';
import { fromHex, hex } from './bytes.ts';
import { doorKey, doorWords } from './door.ts';
import { sealEnvelope } from './envelope.ts';
import { writeFragment } from './link.ts';
import type { Bytes } from './primitives.ts';
import { tag } from './receipt.ts';
import { boardKey, deriveRoom } from './room.ts';
import { loadList, wordIndices } from './words.ts';

const code = 'TERRASSE';
const seed: Bytes = Uint8Array.from({ length: 32 }, (_, i) => i);
const all = (length: number, value: number): Bytes => new Uint8Array(length).fill(value);

test.for(libraries)('$name gives the first vector of the protocol', async ({ p }) => {
	const room = deriveRoom(p, seed, code);
	const french = await loadList('french');
	const say = (indices: number[]) => indices.map((index) => french[index]).join(' ');

	expect(writeFragment(room.fpr, room.audience)).toBe(
		'#v1.RjYBVgp9mJGCh5HAWXkVY2JMjmJmvzpvPeXfvzYqGDQ'
	);
	const door = doorWords(p, room.audience, code);
	expect(say(door)).toBe('humour février rigoler javelot badge éléphant');
	expect(hex(await doorKey(code, door))).toBe(
		'9d282f7a1b132963de337aecb1f0c5d55249f20b0f2bc28a66d91613ac20f7fa'
	);

	const start = firstHash(p, code, room.fpr);
	const key = boardKey(p, room.audience, code);
	const entry = writeEntry(withRandom(p, all(24, 1)), key, code, 1, start, {
		type: 'statement',
		serial: 1,
		hash: all(32, 0)
	});
	const hash = nextHash(p, code, 1, start, entry);
	expect(hex(hash)).toBe('6dffb241dc2806a9fff2119ffe1decaeb12bd7549f863621656532e0d82c82e6');
	const head = signHead(p, room.root, code, 1, hash, 1717610400);
	expect(hex(head.slice(8, 16))).toBe('13932b6880d4e5f5');
	expect(say(wordIndices(4, hash))).toBe('frotter voile livreur phoque');

	expect(hex(tag(p, all(32, 2), 0))).toBe('2dd9d3f6de066be61d475e07b04f3c3f');
	const { envelope } = sealEnvelope(withRandom(p, all(16, 4), all(64, 3)), room, {
		kind: 'question',
		text: 'Où ?',
		reply: all(32, 2)
	});
	expect(hex(p.hash(envelope))).toBe(
		'1c72ee81eab90e88393b00af12e650bfcec0df9b450835c346d0a65f449a69c4'
	);
	expect(fromHex(hex(envelope))).toEqual(envelope);
});
