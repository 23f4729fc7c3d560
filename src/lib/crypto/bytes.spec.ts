/** Each value has one spelling: what the encoders write is read back, and nothing else is read. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../../../tests/vectors/encoding.json';
import { b64, equal, fromB64, fromHex, fromUtf8, hex, readUnsigned } from './bytes.ts';
import { u16, u32, u64, u8, utf8 } from './bytes.ts';

const write = { 8: u8, 16: u16, 32: u32, 64: u64 } as const;

test.for(vectors.integers)('$value in $bits bits', ({ bits, value, bytes }) => {
	expect(hex(write[bits as keyof typeof write](value))).toBe(bytes);
	expect(readUnsigned(fromHex(bytes))).toBe(value);
});

test('an integer that does not fit is refused', () => {
	for (const value of [-1, 256, 1.5, NaN, Infinity]) expect(() => u8(value)).toThrow();
	expect(() => u32(2 ** 32)).toThrow();
	expect(() => u64(2 ** 53)).toThrow();
	expect(() => readUnsigned(fromHex('ff'.repeat(8)))).toThrow('out of range');
});

test.for(vectors.b64)('base64url of "$bytes"', (v) => {
	expect(b64(fromHex(v.bytes))).toBe(v.b64);
	expect(hex(fromB64(v.b64))).toBe(v.bytes);
});

test.for(vectors.b64Refused)('base64url refuses $why', (v) => {
	expect(() => fromB64(v.b64)).toThrow('not base64url');
});

test('any bytes survive base64url and hexadecimal', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(equal(fromB64(b64(bytes), bytes.length), bytes)).toBe(true);
			expect(equal(fromHex(hex(bytes)), bytes)).toBe(true);
			expect(() => fromB64(b64(bytes), bytes.length + 1)).toThrow('wrong length');
		})
	);
});

test('no two texts are read as the same bytes', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'ABQgwxyz-_019+/= '), maxLength: 7 });
	fc.assert(
		fc.property(letters, (text) => {
			let bytes;
			try {
				bytes = fromB64(text);
			} catch {
				return;
			}
			expect(b64(bytes)).toBe(text);
		}),
		{ numRuns: 500 }
	);
});

test('hexadecimal refuses upper case, odd lengths and other letters', () => {
	for (const text of ['AB', 'abc', 'zz', ' ab', 'ab\n']) expect(() => fromHex(text)).toThrow();
});

test('UTF-8 is read strictly and keeps a byte order mark', () => {
	expect(fromUtf8(utf8('\uFEFFOù\u202F?'))).toBe('\uFEFFOù\u202F?');
	for (const bytes of ['ff', 'c080', 'eda080', 'e9']) {
		expect(() => fromUtf8(fromHex(bytes))).toThrow('not UTF-8');
	}
});

test('bytes are equal only if all of them are', () => {
	expect(equal(fromHex('0102'), fromHex('0102'))).toBe(true);
	expect(equal(fromHex('0102'), fromHex('0103'))).toBe(false);
	expect(equal(fromHex('0102'), fromHex('010200'))).toBe(false);
});
