/** Padding hides a length within a block, and is read only if it is what the writer would have made. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../../../tests/vectors/encoding.json';
import { fromHex, hex } from './bytes.ts';
import { label } from './label.ts';
import { pad, unpad } from './pad.ts';

test.for(vectors.labels)('the label of $purpose', ({ purpose, bytes }) => {
	expect(hex(label(purpose))).toBe(bytes);
});

test.for(vectors.pad)('$json in blocks of $n', ({ n, json, padded }) => {
	expect(hex(pad(n, JSON.parse(json)))).toBe(padded);
	expect(unpad(n, fromHex(padded))).toEqual(JSON.parse(json));
});

test.for(vectors.padRefused)('refuses $why', ({ n, padded }) => {
	expect(() => unpad(n, fromHex(padded))).toThrow(/^(pad|bytes): /);
});

test('any JSON comes back, from whole blocks, and at least one byte is added', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.integer({ min: 2, max: 64 }), (value, n) => {
			const padded = pad(n, value);
			expect(padded.length % n).toBe(0);
			expect(padded.length).toBeGreaterThan(new TextEncoder().encode(JSON.stringify(value)).length);
			expect(JSON.stringify(unpad(n, padded))).toBe(JSON.stringify(value));
		})
	);
});

test('a refusal does not quote what was sealed', () => {
	const secret = new TextEncoder().encode('canari 0123456');
	const padded = Uint8Array.of(...secret, 0x80, 0);
	expect(() => unpad(16, padded)).toThrow(/^pad: malformed JSON$/);
});
