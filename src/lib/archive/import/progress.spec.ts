import { expect, test } from 'vitest';
import { progressBar, type ProgressWords } from './progress.ts';

const words: ProgressWords = {
	items: (n) => `${n} lus`,
	bytes: (read, total) => `${read / 1e6} sur ${total / 1e6} Mo`
};

function shown(items: number, isTTY: boolean): string {
	let written = '';
	const bar = progressBar({ isTTY, write: (text) => (written += text) }, words);
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

test('a first reading says how much of the file it has read, on a terminal and in a file', () => {
	const read = (isTTY: boolean) => {
		let written = '';
		const bar = progressBar({ isTTY, write: (text) => (written += text) }, words);
		for (let at = 10e6; at <= 120e6; at += 10e6) bar.showBytes(at, 120e6, at / 240e6);
		return written;
	};
	expect(read(false)).toBe('50 sur 120 Mo\n100 sur 120 Mo\n');
	expect(read(true)).toMatch(/^\r\u001b\[K█░{23} 10 sur 120 Mo/);
});
