import { expect, test } from 'vitest';
import { drawNoise, EPSILON } from './noise.server.ts';

const DRAWS = 100_000;
const FARTHEST = 8;
const ALPHA = Math.exp(-EPSILON);
/** Of χ² with 18 degrees of freedom, the value that chance passes once in a hundred thousand times. */
const MOST = 55;

/** P(|k| ≥ FARTHEST) on one side, and P(k), of the two-sided geometric distribution. */
const tail = ALPHA ** (FARTHEST + 1) / (1 + ALPHA);
const probability = (k: number) => ((1 - ALPHA) / (1 + ALPHA)) * ALPHA ** Math.abs(k);

test('a hundred thousand draws are those of the two-sided geometric distribution (χ²)', () => {
	const cells = new Map<number, number>();
	for (let draw = 0; draw < DRAWS; draw++) {
		const k = Math.max(-FARTHEST - 1, Math.min(FARTHEST + 1, drawNoise()));
		cells.set(k, (cells.get(k) ?? 0) + 1);
	}
	let statistic = 0;
	for (let k = -FARTHEST - 1; k <= FARTHEST + 1; k++) {
		const expected = DRAWS * (Math.abs(k) > FARTHEST ? tail : probability(k));
		statistic += ((cells.get(k) ?? 0) - expected) ** 2 / expected;
	}
	expect(statistic).toBeLessThan(MOST);
});
