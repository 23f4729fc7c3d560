/** A room's code can be said, typed by a stranger, and shown; anything else is no code. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraries, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/encoding.json';
import { noble } from './noble.ts';
import { isCode, randomCode, readCode, showCode } from './code.ts';

test.for(vectors.codes)('"$typed"', ({ typed, code }) => {
	expect(readCode(typed)).toBe(code);
});

test.for(libraries)('a random code of $name is one, and is read as shown', ({ p }) => {
	const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((drawn) => drawn.slice());
	fc.assert(
		fc.property(bytes, (drawn) => {
			const code = randomCode(withRandom(p, drawn));
			expect(isCode(code)).toBe(true);
			expect(readCode(showCode(code).toLowerCase())).toBe(code);
		})
	);
});

test('every letter of the alphabet is reached', () => {
	const drawn = Array.from({ length: 4 }, (_, i) =>
		Uint8Array.from({ length: 8 }, (_, j) => 224 + i * 8 + j)
	);
	const p = noble;
	const codes = drawn.map((bytes) => randomCode(withRandom(p, bytes))).join('');
	expect(codes).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
});

test('whatever is typed, what is read is a code or nothing', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), (typed) => {
			const code = readCode(typed);
			expect(code === null || isCode(code)).toBe(true);
		})
	);
});
