import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOfCents, readCents, sayCents, sayPart, sayShare } from './money.ts';

test('a sum is written the way its language writes it', () => {
	expect(sayCents('fr', 190_000)).toBe('1\u202f900,00\u00a0€');
	expect(sayCents('en', 190_000)).toBe('€1,900.00');
	expect(sayCents('fr', 5)).toBe('0,05\u00a0€');
});

test.each([
	['1 900', 190_000],
	['1 900,00 €', 190_000],
	['30\u202f000,00\u00a0€', 3_000_000],
	['1,900.00', 190_000],
	['1.900,00', 190_000],
	['1,900', 190_000],
	['1.234.567', 123_456_700],
	['12,5', 1_250],
	['0,05', 5],
	['0', 0]
])('%s is read as %i cents', (typed, cents) => expect(readCents(typed)).toBe(cents));

test.each(['', '€', 'dix', '-5', '1,2345', '1..2', '1e9', '12,345,6', '99999999999999'])(
	'“%s” is no sum',
	(typed) => expect(readCents(typed)).toBeNull()
);

test('what a field shows is read back as the same cents, in both languages', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 999_999_999_999 }),
			fc.constantFrom('fr', 'en'),
			(cents, locale) => {
				expect(readCents(fieldOfCents(locale, cents))).toBe(cents);
				expect(readCents(sayCents(locale, cents))).toBe(cents);
			}
		)
	);
});

test('a share is never said to be whole before it is, and may pass it', () => {
	expect(sayShare('fr', 1_000, 3_000_000)).toBe('0,03\u00a0%');
	expect(sayShare('en', 2_999_999, 3_000_000)).toBe('99.99%');
	expect(sayShare('en', 3_600_000, 3_000_000)).toBe('120%');
});

test('a part of a budget is rounded to one decimal', () => {
	expect(sayPart('en', 320_000, 3_000_000)).toBe('10.7%');
});
