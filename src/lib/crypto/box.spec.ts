/** Boxes and seals open for whom they were made, unchanged and in their context, or not at all. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/encoding.json';
import { box, BOX_OVERHEAD, openBox } from './box.ts';
import { concat, fromHex, hex, u8, utf8 } from './bytes.ts';
import { openSeal, seal, SEAL_OVERHEAD } from './seal.ts';

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.box)('boxes "$message"', (v) => {
		const [key, context] = [fromHex(v.key), fromHex(v.context)];
		const made = box(withRandom(p, fromHex(v.nonce)), key, context, fromHex(v.message));
		expect(hex(made)).toBe(v.box);
		expect(hex(openBox(p, key, context, made))).toBe(v.message);
		expect(made).toHaveLength(v.message.length / 2 + BOX_OVERHEAD);
	});

	test.for(vectors.seal)('seals "$message"', (v) => {
		const [seed, context] = [fromHex(v.seed), fromHex(v.context)];
		const random = withRandom(p, fromHex(v.random));
		const made = seal(random, p.kemPublicKey(seed), context, fromHex(v.message));
		expect(hex(made)).toBe(v.seal);
		expect(hex(openSeal(p, seed, context, made))).toBe(v.message);
		expect(made).toHaveLength(v.message.length / 2 + SEAL_OVERHEAD);
	});

	test('a public key of another length seals nothing', () => {
		const short = p.kemPublicKey(p.random(32)).slice(1);
		expect(() => seal(p, short, utf8(''), utf8('m'))).toThrow('seal: malformed public key');
	});
});

describe.for(pairs)('$name', ({ writer, reader }) => {
	const key = writer.random(32);
	const context = utf8('context');
	const message = utf8('a message');
	const boxed = box(writer, key, context, message);
	const sealed = seal(writer, reader.kemPublicKey(key), context, message);

	test('opens', () => {
		expect(openBox(reader, key, context, boxed)).toEqual(message);
		expect(openSeal(reader, key, context, sealed)).toEqual(message);
	});

	test('does not open under another key, in another context, or cut short', () => {
		const other = writer.random(32);
		expect(() => openBox(reader, other, context, boxed)).toThrow('box: opening failed');
		expect(() => openSeal(reader, other, context, sealed)).toThrow('seal: opening failed');
		const elsewhere = utf8('contex');
		expect(() => openBox(reader, key, elsewhere, boxed)).toThrow('box: opening failed');
		expect(() => openSeal(reader, key, elsewhere, sealed)).toThrow('seal: opening failed');
		for (const length of [0, 10, 39, boxed.length - 1]) {
			expect(() => openBox(reader, key, context, boxed.slice(0, length))).toThrow('box:');
		}
		for (const length of [0, 1119, 1135, sealed.length - 1]) {
			expect(() => openSeal(reader, key, context, sealed.slice(0, length))).toThrow('seal:');
		}
		expect(() => openBox(reader, key, context, concat(boxed, u8(0)))).toThrow('box:');
	});

	test('does not open with any one bit changed', () => {
		const change = (bytes: Uint8Array, bit: number) => {
			const changed = new Uint8Array(bytes);
			changed.set([changed.at(bit >> 3)! ^ (1 << (bit & 7))], bit >> 3);
			return changed;
		};
		fc.assert(
			fc.property(fc.nat(boxed.length * 8 - 1), fc.nat(sealed.length * 8 - 1), (b, s) => {
				expect(() => openBox(reader, key, context, change(boxed, b))).toThrow('box:');
				expect(() => openSeal(reader, key, context, change(sealed, s))).toThrow('seal:');
			}),
			{ numRuns: 60 }
		);
	});
});
