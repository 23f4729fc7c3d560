/** Nobody can forge, reorder, drop or move an entry of the board without its reader noticing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/board.json';
import { readEntry, type BoardEntry } from './board-entry.ts';
import { checkHead, firstHash, nextHash, openEntry, signHead, writeEntry } from './board.ts';
import { MAX_ENTRY_BYTES } from './board.ts';
import { fromHex, hex } from './bytes.ts';
import { loadList, wordIndices } from './words.ts';

const { code } = vectors;
const [fpr, root, key] = [fromHex(vectors.fpr), fromHex(vectors.root), fromHex(vectors.boardKey)];
const rootPublicKey = fromHex(vectors.rootPublicKey);
const start = fromHex(vectors.start);

describe.for(libraries)('$name', ({ p }) => {
	test.for([
		['a whole board', vectors.entries],
		['polls, a limit and final counts', vectors.crowd]
	] as const)('writes and reads %s, entry by entry', async ([, entries]) => {
		const french = await loadList('french');
		let previous = firstHash(p, code, fpr);
		expect(hex(previous)).toBe(vectors.start);
		for (const v of entries) {
			const said = readEntry(JSON.parse(v.json)) as BoardEntry;
			const given = withRandom(p, fromHex(v.nonce));
			expect(hex(writeEntry(given, key, code, v.n, previous, said))).toBe(v.entry);
			expect(openEntry(p, key, code, v.n, previous, fromHex(v.entry))).toEqual(said);
			previous = nextHash(p, code, v.n, previous, fromHex(v.entry));
			expect(hex(previous)).toBe(v.hash);
			expect(wordIndices(4, previous).map((index) => french[index])).toEqual(v.words);
			expect(hex(signHead(p, root, code, v.n, previous, v.at))).toBe(v.head);
			const head = fromHex(v.head);
			expect(checkHead(p, rootPublicKey, code, v.n, previous, head)).toEqual({ at: v.at });
		}
	});

	test.for(vectors.mute)('opens but does not heed $what', (v) => {
		const said = openEntry(p, key, code, 1, start, fromHex(v.entry));
		expect(said).toEqual({ type: v.type, of: v.of });
	});

	test.for(vectors.entriesRefused)('does not open an entry: $why', (v) => {
		expect(() => openEntry(p, key, code, v.n, fromHex(v.previous), fromHex(v.entry))).toThrow();
	});

	test.for(vectors.headsRefused)('refuses a head: $why', (v) => {
		const [hash, head] = [fromHex(v.hash), fromHex(v.head)];
		expect(() => checkHead(p, rootPublicKey, code, v.n, hash, head)).toThrow('board: bad head');
	});

	test('writes nothing malformed or too long, and cleans its texts', () => {
		const write = (entry: BoardEntry) => writeEntry(p, key, code, 1, start, entry);
		expect(() => write({ type: 'publish', text: '' })).toThrow('board: malformed entry');
		expect(() => write({ type: 'edit', slot: -1, text: 'a' })).toThrow('board: malformed entry');
		expect(() => write({ type: 'publish', text: 'a'.repeat(16_400) })).toThrow('too long');
		expect(write({ type: 'publish', text: 'a'.repeat(16_300) })).toHaveLength(MAX_ENTRY_BYTES);
		const dirty = write({ type: 'publish', text: 'e\u0301te\u0301\u202E' });
		expect(openEntry(p, key, code, 1, start, dirty)).toEqual({ type: 'publish', text: 'été' });
	});
});

describe.for(pairs)('$name', ({ writer, reader }) => {
	test('no bit of an entry or its head can be changed', () => {
		const entry = writeEntry(writer, key, code, 1, start, { type: 'publish', text: 'Où ?' });
		const hash = nextHash(writer, code, 1, start, entry);
		const head = signHead(writer, root, code, 1, hash, 1717610400);
		const change = (bytes: Uint8Array, bit: number) => {
			const changed = new Uint8Array(bytes);
			changed.set([changed.at(bit >> 3)! ^ (1 << (bit & 7))], bit >> 3);
			return changed;
		};
		expect(openEntry(reader, key, code, 1, start, entry)).toEqual({
			type: 'publish',
			text: 'Où ?'
		});
		fc.assert(
			fc.property(fc.nat(entry.length * 8 - 1), fc.nat(head.length * 8 - 1), (e, h) => {
				const forged = change(entry, e);
				expect(() => openEntry(reader, key, code, 1, start, forged)).toThrow('opening entry 1');
				const otherHash = nextHash(reader, code, 1, start, forged);
				expect(() => checkHead(reader, rootPublicKey, code, 1, otherHash, head)).toThrow();
				expect(() => checkHead(reader, rootPublicKey, code, 1, hash, change(head, h))).toThrow(
					'bad head'
				);
			}),
			{ numRuns: 60 }
		);
	});

	test('an entry does not open at another place, in another room, or after another past', () => {
		const entry = writeEntry(writer, key, code, 2, start, { type: 'burned' });
		expect(openEntry(reader, key, code, 2, start, entry)).toEqual({ type: 'burned' });
		expect(() => openEntry(reader, key, code, 3, start, entry)).toThrow();
		expect(() => openEntry(reader, key, 'TERRASS0', 2, start, entry)).toThrow();
		expect(() => openEntry(reader, key, code, 2, key, entry)).toThrow();
	});
});
