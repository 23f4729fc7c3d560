import { expect, test } from 'vitest';
import { longDay } from '#lib/words/dates.ts';
import { VERSIONS } from './versions.ts';

test('versions of the terms are dated, the newest first, and say as much in both languages', () => {
	const days = VERSIONS.map(({ from }) => from);
	expect(days).toEqual(days.toSorted().reverse());
	expect(new Set(days).size).toBe(days.length);
	for (const { from, terms } of VERSIONS) {
		expect(longDay('fr', from)).toMatch(/\d{4}/);
		expect(terms.en.map(({ lines }) => lines.length)).toEqual(
			terms.fr.map(({ lines }) => lines.length)
		);
	}
});
