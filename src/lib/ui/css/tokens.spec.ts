import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The text of a colour token in one scheme. */
function token(name: string, scheme: Scheme): string {
	const [, value = ''] = new RegExp(`--${name}:\\s*(.+);`).exec(css) ?? [];
	const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value);
	return pair?.[scheme === 'light' ? 1 : 2] ?? value;
}

/** Relative luminance (WCAG 2.2) of `oklch(L C H)` (CSS Color 4, section 9.4) or `#rrggbb`. */
function luminance(colour: string): number {
	const weigh = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
	if (colour.startsWith('#')) {
		const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
		return weigh(channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)));
	}
	const [L = 0, C = 0, H = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
	const a = C * Math.cos((H * Math.PI) / 180);
	const b = C * Math.sin((H * Math.PI) / 180);
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const linear = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
	return weigh(linear.map((c) => Math.min(1, Math.max(0, c))));
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
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
