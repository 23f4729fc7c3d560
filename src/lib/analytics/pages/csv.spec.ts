import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a spreadsheet runs nothing that came from outside', () => {
	const names = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1'];
	for (const name of names) {
		const line = csvOf([[name, 3]]);
		expect(line.replace(/^"/, ''), JSON.stringify(name)).toMatch(/^'/);
		expect(line).toContain(',3\r\n');
	}
});

test('a comma, a quotation mark or a line break stays inside its cell', () => {
	expect(csvOf([['a,b', 'c"d', 'e\nf']])).toBe('"a,b","c""d","e\nf"\r\n');
});

test('numbers stay numbers, and what is not known stays empty', () => {
	expect(
		csvOf([
			['day', 'visits'],
			['2024-06-05', -2],
			['2024-06-06', null]
		])
	).toBe('day,visits\r\n2024-06-05,-2\r\n2024-06-06,\r\n');
});
