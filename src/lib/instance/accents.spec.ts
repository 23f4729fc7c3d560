import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCENTS } from './settings.ts';
import { contrast } from '#lib/ui/css/contrast.fixture.ts';

const read = (name: string) =>
	readFileSync(new URL(`../ui/css/${name}.css`, import.meta.url), 'utf8');
const pairs = (css: string) =>
	new Map(
		[...css.matchAll(/([\w']+)\](?: \{)\s+--roneo: light-dark\((.+?\)), (.+?\))\);/g)].map(
			([, name = '', light = '', dark = '']) => [name.replaceAll("'", ''), [light, dark]] as const
		)
	);
const accents = pairs(read('accents'));
const ground = (name: string) =>
	new RegExp(`--${name}: light-dark\\((.+?\\)), (.+?\\))\\);`).exec(read('tokens'))?.slice(1) ?? [];

test('every accent a host may choose has its colours, and roneo is that of the house', () => {
	expect([...accents.keys()].toSorted()).toEqual(
		ACCENTS.filter((one) => one !== 'roneo').toSorted()
	);
});

test.each([...accents])(
	'%s is AAA on zinc and marble and AA on slat, by day and by night',
	(_, two) => {
		for (const [name, least] of [
			['zinc', 7],
			['marble', 7],
			['slat', 4.5]
		] as const) {
			two.forEach((colour, scheme) =>
				expect(contrast(colour, ground(name)[scheme] ?? '')).toBeGreaterThanOrEqual(least)
			);
		}
	}
);
