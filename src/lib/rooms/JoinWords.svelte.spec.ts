import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/words/en/room.ts';
import JoinWords from './JoinWords.svelte';

const six = words.entrance.words;
const RIGHT = ['humour', 'février', 'rigoler', 'javelot', 'badge', 'éléphant'];
const word = (n: number) =>
	page.getByRole('combobox', { name: six.word.replace('{n}', String(n)) });
const said = (text: string) => page.getByText(text, { exact: false });
const join = page.getByRole('button', { name: six.button });

type End = 'open' | 'closed' | 'insecure';

/** Draws the form; `tried` is what it tried. */
async function draw(end: End = 'closed', changes: object = {}) {
	const tried: (readonly number[])[] = [];
	await render(JoinWords, {
		locale: 'en',
		words,
		cut: false,
		offer: { list: 'french', door: new Uint8Array(72) },
		entrance: {
			tryWords: (indices: readonly number[]) => {
				tried.push(indices);
				return Promise.resolve(end);
			}
		},
		...changes
	});
	return { tried };
}

async function type(...typed: string[]) {
	for (const [i, text] of typed.entries()) await word(i + 1).fill(text);
}

test('four letters without accents are enough, and the whole word is written out', async () => {
	const { tried } = await draw('open');
	await type('humo', 'FEVR', 'rigo', 'jave', 'badg', 'elep');
	await join.click();
	await expect.element(word(2)).toHaveValue('février');
	expect(tried).toHaveLength(1);
	expect(tried[0]).toHaveLength(6);
});

test('six words pasted in the first field are shared out', async () => {
	await draw();
	await word(1).fill(RIGHT.join(' '));
	await userEvent.tab();
	for (const [i, right] of RIGHT.entries()) await expect.element(word(i + 1)).toHaveValue(right);
});

test.for([' ', '-', ' · ', ', ', '\u202f'])(
	'a phrase typed in the first field with %j between its words is shared out on Enter',
	async (between) => {
		const { tried } = await draw('open');
		await userEvent.type(word(1), RIGHT.join(between));
		await userEvent.keyboard('{Enter}');
		for (const [i, right] of RIGHT.entries()) await expect.element(word(i + 1)).toHaveValue(right);
		expect(tried).toHaveLength(1);
	}
);

test('an unknown word and a missing one are said beside their fields, and nothing is tried', async () => {
	const { tried } = await draw();
	await type('humour', 'xyzzy', 'rigoler', 'javelot', 'badge');
	await join.click();
	await expect.element(said(six.unknown)).toBeVisible();
	await expect.element(said(six.missing)).toBeVisible();
	await expect.element(word(2)).toHaveFocus();
	expect(tried).toEqual([]);
});

test('wrong words keep what was typed and say what to check', async () => {
	await draw('closed');
	await type(...RIGHT);
	await join.click();
	await expect.element(said(six.closed)).toBeVisible();
	await expect.element(word(1)).toHaveValue('humour');
});

test('a page without https says why words cannot work there', async () => {
	await draw('insecure');
	await type(...RIGHT);
	await join.click();
	await expect.element(said(six.insecure)).toBeVisible();
});

test('a cut link is said first', async () => {
	await draw('closed', { cut: true });
	await expect.element(said(six.cut)).toBeVisible();
});

test('a room without a door asks for no words', async () => {
	await draw('closed', { offer: { list: 'french', door: null } });
	await expect.element(said(six.noDoor)).toBeVisible();
	expect(page.getByRole('combobox').elements()).toEqual([]);
});
