import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '#lib/words/en/privacy.ts';
import fr from '#lib/words/fr/privacy.ts';
import { promiseState } from './promises.ts';

const tested = readdirSync(new URL('../../../../tests/promises', import.meta.url))
	.map((name) => Number(/^(\d\d)-/.exec(name)?.[1]))
	.filter((number) => number > 0);

test('a promise is said to be in force where a test would fail if it were not, and only there', () => {
	const kept = fr.twelve
		.map((_, i) => i + 1)
		.filter((number) => promiseState(number, false) === 'kept');
	expect(kept).toEqual([...new Set(tested)].sort((a, b) => a - b));
});

test('what is not whole says what is missing', () => {
	for (const { twelve } of [fr, en]) {
		expect(twelve).toHaveLength(12);
		const unfinished = twelve.filter((_, i) => promiseState(i + 1, true) !== 'kept');
		expect(unfinished).toHaveLength(1);
		expect(unfinished.every(({ detail }) => detail !== '')).toBe(true);
	}
});
