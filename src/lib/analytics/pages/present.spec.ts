import { expect, test } from 'vitest';
import fr from '#lib/words/fr/figures.ts';
import { DIMENSIONS } from '../dimensions.ts';
import type { Figures } from '../figures.server.ts';
import { publicPeriod } from './period.ts';
import { present, totalsOf } from './present.server.ts';

const dimensions = Object.fromEntries(DIMENSIONS.map((one) => [one, []])) as unknown;
const nothing: Figures = { days: [], dimensions: dimensions as Figures['dimensions'] };
const LAST = '2026-11-21';

function shown(key: string, first: string, changes: Partial<Figures['dimensions']> = {}) {
	const period = publicPeriod(key, LAST, first);
	if (!period) throw new Error(key);
	const figures = { ...nothing, dimensions: { ...nothing.dimensions, ...changes } };
	return present(figures, period, 'fr', fr, first);
}

test('a period that begins before the figures says when they begin', () => {
	expect(shown('2025', '2025-10-22').begins).toBe('22\u00a0octobre 2025');
	expect(shown('2026', '2025-10-22').begins).toBeNull();
});

test('the tables say which days they cover, or that none has come', () => {
	expect(shown('30-days', '2026-11-05').tables?.from).toBe('5\u00a0novembre 2026');
	expect(shown('30-days', '2026-11-20').tables).toBeNull();
});

test('hours that are too few to be shown are said to be so, where there are pages', () => {
	expect(shown('30-days', '2026-01-01').hidesHours).toBe(false);
	const page = [{ value: '/', count: 9 }];
	expect(shown('30-days', '2026-01-01', { page }).hidesHours).toBe(true);
});

test('of no page at all there is no share of robots', () => {
	expect(totalsOf(nothing).filtered).toBeNull();
});
