import { expect, test } from 'vitest';
import { propertiesOf } from './properties.ts';

test('a value stays one value, whatever it holds', () => {
	const text = propertiesOf([['a.b', 'one\nfile.class=other\r\ntwo\u2028three']]);
	expect(text.split('\n')).toHaveLength(2);
	expect(text).toBe('a.b=one\\u000afile.class=other\\u000d\\u000atwo\\u2028three\n');
});

test('backslashes, leading blanks and letters outside of ASCII come back whole', () => {
	expect(propertiesOf([['name', ' Théâtre \\ 🪑']])).toBe(
		'name=\\ Th\\u00e9\\u00e2tre \\\\ \\ud83e\\ude91\n'
	);
});

test('a key cannot end before its end', () => {
	expect(propertiesOf([['a b=c:d', '1']])).toBe('a\\ b\\=c\\:d=1\n');
});
