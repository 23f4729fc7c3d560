import { expect, test } from 'vitest';
import { progressBar } from './progress.ts';

const sayItems = (n: number) => `${n} lus`;

function shown(items: number, isTTY: boolean): string {
	let written = '';
	const bar = progressBar({ isTTY, write: (text) => (written += text) }, sayItems);
	for (let n = 1; n <= items; n++) bar.show({ items: n, part: null });
	bar.clear();
	return written;
}

test('a long import into a file says how far it is, on lines; a short one is silent', () => {
	expect(shown(1200, false)).toBe('500 lus\n1000 lus\n');
	expect(shown(40, false)).toBe('');
});

test('on a terminal the line is drawn over itself, and wiped at the end', () => {
	expect(shown(3, true)).toMatch(/^\r\u001b\[K1 lus[^\n]*\r\u001b\[K$/);
});
