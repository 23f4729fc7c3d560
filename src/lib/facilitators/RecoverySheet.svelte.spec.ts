import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { sheetWords } from '#lib/crypto/recovery.ts';
import { loadList } from '#lib/crypto/words.ts';
import words from '#lib/words/en/account.ts';
import RecoverySheet from './RecoverySheet.svelte';

const entropy = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
const list = await loadList('english');
const sheet = { entropy, list, words: sheetWords(list, entropy), asked: [3, 11] as const };

async function show() {
	const onconfirmed = vi.fn();
	const children = createRawSnippet(() => ({ render: () => '<p>below</p>' }));
	const screen = await render(RecoverySheet, {
		...{ words, locale: 'en', sheet, login: 'zoe', button: 'Go', busy: false },
		...{ onconfirmed, children }
	});
	return { screen, onconfirmed };
}

test('twelve numbered words are shown, then hidden while two of them are asked', async () => {
	const { screen } = await show();
	expect(
		screen
			.getByRole('listitem')
			.elements()
			.map((item) => item.textContent)
	).toEqual(sheet.words);
	await screen.getByRole('button', { name: words.sheet.ready }).click();
	expect(screen.getByRole('listitem').elements()).toEqual([]);
	await expect.element(screen.getByLabelText('Word number 3')).toBeVisible();
	await expect.element(screen.getByLabelText('Word number 11')).toBeVisible();
});

test('nothing goes on until both words are those of the paper', async () => {
	const { screen, onconfirmed } = await show();
	await screen.getByRole('button', { name: words.sheet.ready }).click();
	const third = screen.getByLabelText('Word number 3');
	const eleventh = screen.getByLabelText('Word number 11');
	await userEvent.fill(third, sheet.words[2] ?? '');
	await userEvent.fill(eleventh, sheet.words[0] ?? '');
	await screen.getByRole('button', { name: 'Go' }).click();
	await expect.element(eleventh).toBeInvalid();
	await expect.element(eleventh).toHaveFocus();
	await expect.element(third).not.toBeInvalid();
	expect(onconfirmed).not.toHaveBeenCalled();
	await userEvent.fill(eleventh, (sheet.words[10] ?? '').toUpperCase());
	await screen.getByRole('button', { name: 'Go' }).click();
	expect(onconfirmed).toHaveBeenCalledOnce();
});
