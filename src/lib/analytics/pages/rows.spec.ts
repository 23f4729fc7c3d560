import { expect, test } from 'vitest';
import { DIMENSIONS } from '../dimensions.ts';
import type { Figures } from '../figures.server.ts';
import { csvOf } from './csv.ts';
import { rowsOf } from './rows.ts';

const none = Object.fromEntries(DIMENSIONS.map((one) => [one, []])) as unknown;
const dimensions = {
	...(none as Figures['dimensions']),
	page: [{ value: '/', count: 9 }]
};
const tables = { from: '2026-11-01', to: '2026-11-14' };
const rows = (days: Figures['days']) => csvOf(rowsOf({ days, dimensions }, tables));

test('whether visitors are counted twice has a column of its own: the value stays free', () => {
	const day = { day: '2026-11-09', visits: 5, views: 9, visitors: 4, upperBound: true, bots: 1 };
	expect(rows([day])).toContain('visitors,,2026-11-09,2026-11-09,4,1\r\n');
	expect(rows([{ ...day, upperBound: false }])).toContain(',4,0\r\n');
});

test('a day that was not counted is empty, and not zero', () => {
	const unknown = { visits: null, views: null, visitors: null, upperBound: false, bots: null };
	expect(rows([{ day: '2026-11-09', ...unknown }])).toContain(
		'visits,,2026-11-09,2026-11-09,,\r\nviews,,2026-11-09,2026-11-09,,\r\n'
	);
});

test('a value has the days that it covers', () => {
	expect(rows([])).toBe(
		'dimension,value,from,to,count,upper_bound\r\npage,/,2026-11-01,2026-11-14,9,\r\n'
	);
});
