import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/words/en/votes.ts';
import Bars from './Bars.svelte';

const row = (text: string, count: number, choice: number) => ({ slot: 0, choice, text, count });
const rows = [row('By train', 3, 0), row('By bike', 1, 1), row('On foot', 0, 2)];
const common = { locale: 'en', words, text: 'How did you come?' } as const;
const cells = () => [...document.querySelectorAll('td')].map(({ textContent }) => textContent);
const widths = () =>
	[...document.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('width')));

test('a screen reader reads a table that says what was asked, each choice and its number', async () => {
	await render(Bars, { ...common, results: { rows, total: 4 } });
	await expect
		.element(page.getByRole('table', { name: 'Results: How did you come?' }))
		.toBeInTheDocument();
	await expect.element(page.getByRole('rowheader', { name: 'By train' })).toBeVisible();
	expect(cells()).toEqual(['3, that is 75%', '1, that is 25%', '0, that is 0%']);
});

test('a bar is its part of all votes, where people chose several too: nothing looks unanimous', async () => {
	const { rerender } = await render(Bars, { ...common, results: { rows, total: 4 } });
	expect(widths()).toEqual([75, 25, 0]);
	await rerender({ results: { rows, total: null } });
	expect(widths().map(Math.round)).toEqual([75, 25, 0]);
	expect(cells()).toEqual(['3', '1', '0']);
});

test('before the first vote every bar is empty, and nothing is divided by nothing', async () => {
	const none = rows.map((one) => ({ ...one, count: 0 }));
	await render(Bars, { ...common, results: { rows: none, total: 0 } });
	expect(widths()).toEqual([0, 0, 0]);
	expect(cells()).toEqual(['0', '0', '0']);
});
