import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePhp, looksSerialised, type PhpValue } from './php.ts';

/** Writes as PHP does. */
function serialise(value: PhpValue): string {
	if (value === null) return 'N;';
	if (typeof value === 'boolean') return `b:${value ? 1 : 0};`;
	if (typeof value === 'number') {
		return Number.isInteger(value) && !Object.is(value, -0) ? `i:${value};` : `d:${value};`;
	}
	if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`;
	const pairs = [...value].map(([key, inner]) => serialise(key) + serialise(inner));
	return `a:${value.size}:{${pairs.join('')}}`;
}

const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer());
const { value: anyValue } = fc.letrec<{ value: PhpValue; array: Map<string | number, PhpValue> }>(
	(tie) => ({
		value: fc.oneof(
			{ maxDepth: 5 },
			fc.constant(null),
			fc.boolean(),
			fc.maxSafeInteger(),
			fc.string({ unit: 'grapheme' }),
			tie('array')
		),
		array: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((pairs) => new Map(pairs))
	})
);

test('whatever data PHP writes is read back as it was', () => {
	fc.assert(
		fc.property(anyValue, (value) => {
			expect(decodePhp(serialise(value))).toEqual({ value });
		})
	);
});

test('no text at all makes it throw, or answer anything but data or a refusal', () => {
	const letters = fc.constantFrom(...'aAsSiIdDbBNOCERr:;"{}0123456789-.é\u0000');
	fc.assert(
		fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
			const answer = decodePhp(text);
			expect('value' in answer || 'refused' in answer).toBe(true);
		})
	);
});

test('lengths are bytes, not characters', () => {
	expect(decodePhp('s:6:"été·";')).toEqual({ refused: 'malformed', at: 0 });
	expect(decodePhp('s:7:"été·";')).toEqual({ value: 'été·' });
	expect(decodePhp('a:1:{i:0;s:5:"a";";";}')).toEqual({ value: new Map([[0, 'a";";']]) });
});

test.each([
	['O:8:"stdClass":1:{s:1:"a";i:1;}', 'object'],
	['a:1:{i:0;O:6:"Exploit":0:{}}', 'object'],
	['C:11:"ArrayObject":2:{xx}', 'object'],
	['E:8:"Suit:Two";', 'object'],
	['a:2:{i:0;i:1;i:1;R:2;}', 'malformed'],
	['a:999999999:{i:0;i:1;}', 'large'],
	['s:999999999:"a";', 'malformed'],
	['a:1:{', 'malformed'],
	['i:1;i:2;', 'malformed'],
	['a:1:{i:0;'.repeat(100) + 'N;' + '}'.repeat(100), 'deep'],
	['', 'malformed']
])('%s is refused', (text, refused) => {
	expect(decodePhp(text)).toMatchObject({ refused });
});

test('a key called like a method of objects stays a key', () => {
	const answer = decodePhp('a:1:{s:9:"__proto__";s:1:"x";}');
	expect(answer).toEqual({ value: new Map([['__proto__', 'x']]) });
	expect(Object.prototype).not.toHaveProperty('x');
});

test('ordinary words do not look serialised', () => {
	expect(looksSerialised('a:1:{i:0;i:12;}')).toBe(true);
	expect(looksSerialised('Nono')).toBe(false);
	expect(looksSerialised('18:30')).toBe(false);
});
