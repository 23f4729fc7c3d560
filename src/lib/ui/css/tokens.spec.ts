import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.fixture.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The text of a colour token in one scheme. */
function token(name: string, scheme: Scheme): string {
	const [, value = ''] = new RegExp(`--${name}:\\s*(.+);`).exec(css) ?? [];
	const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value);
	return pair?.[scheme === 'light' ? 1 : 2] ?? value;
}

for (const scheme of SCHEMES) {
	for (const ground of ['zinc', 'marble']) {
		test.each(['ink', 'ink-soft', 'roneo', 'bottle', 'oxblood'])(
			`in the ${scheme} scheme, %s on ${ground} is AAA`,
			(text) => {
				expect(contrast(token(text, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(7);
			}
		);
	}

	test.each(['ink', 'ink-soft', 'roneo', 'bottle', 'oxblood'])(
		`in the ${scheme} scheme, %s on slat is at least AA`,
		(text) => {
			expect(contrast(token(text, scheme), token('slat', scheme))).toBeGreaterThanOrEqual(4.5);
		}
	);

	test(`in the ${scheme} scheme, ink on the current row and words on the couch are AAA`, () => {
		expect(contrast(token('ink', scheme), token('cushion', scheme))).toBeGreaterThanOrEqual(7);
		expect(contrast(token('on-couch', scheme), token('couch', scheme))).toBeGreaterThanOrEqual(7);
	});

	test(`in the ${scheme} scheme, hairlines can be told from the page`, () => {
		expect(contrast(token('rule', scheme), token('zinc', scheme))).toBeGreaterThanOrEqual(3);
	});
}

test('orange on zinc would fail as text, which is why it is only a plane', () => {
	expect(contrast(token('couch', 'light'), token('zinc', 'light'))).toBeLessThan(3);
});
