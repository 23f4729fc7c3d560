import { expect, test } from 'vitest';
import words from '#lib/words/en/room.ts';
import { sayCounters } from './say-counters.ts';

const said = (declined: number, withdrawn?: number) =>
	sayCounters(
		{ locale: 'en', words },
		{ received: 5, read: 2, published: 1, merged: 0, declined, withdrawn }
	);

test('a question that its asker took back is not counted among those set aside', () => {
	expect(said(1, 1)).toContain('set aside: 0, taken back by who had asked: 1.');
	expect(said(3, 1)).toContain('set aside: 2, taken back by who had asked: 1.');
});

test('a desk that does not tell them apart accuses nobody', () => {
	expect(said(1)).toContain('set aside or taken back by who had asked: 1.');
});

test('a count that cannot be is never below nothing', () => {
	expect(said(1, 2)).toContain('set aside: 0,');
});
