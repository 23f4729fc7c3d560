import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/words/fr/account.ts';
import { freshPassphrase } from './fresh-passphrase.svelte.ts';
import NewPassphrase from './NewPassphrase.svelte';

async function show(tried = false) {
	const fresh = freshPassphrase(() => ['zoe']);
	const label = 'Phrase de passe';
	const screen = await render(NewPassphrase, { fresh, words, locale: 'fr', label, tried });
	return { fresh, screen, first: screen.getByLabelText(label, { exact: true }) };
}

test('what a passphrase is worth is said in words as it is written', async () => {
	const { fresh, screen, first } = await show();
	await userEvent.fill(first, 'zoezoezoe');
	await expect.element(screen.getByText(words.passphrase.levels.short)).toBeVisible();
	expect(fresh.problem).toBe('short');
	await userEvent.fill(first, 'un couscous pour huit dimanche');
	await expect.element(screen.getByText(words.passphrase.levels.strong)).toBeVisible();
	expect(fresh.problem).toBe('differs');
	await userEvent.fill(
		screen.getByLabelText(words.fields.confirm),
		'un couscous pour huit dimanche'
	);
	expect(fresh.problem).toBeNull();
});

test('six words can be taken; they are then readable, and still to be written once more', async () => {
	const { fresh, screen, first } = await show();
	await screen.getByRole('button', { name: words.passphrase.suggest }).click();
	await screen.getByRole('button', { name: words.passphrase.use }).click();
	await expect.element(first).toHaveAttribute('type', 'text');
	expect(fresh.passphrase).toMatch(/^[a-z]+( [a-z]+){5}$/);
	expect(fresh.problem).toBe('differs');
});

test('once sending was tried, the field that is wrong says so, and the text stays', async () => {
	const { screen, first } = await show(true);
	await userEvent.fill(first, 'court');
	await expect.element(first).toBeInvalid();
	await expect.element(first).toHaveAccessibleDescription(/^Au moins 14.caractères.*Trop courte\./);
	await expect.element(first).toHaveValue('court');
	await userEvent.fill(first, 'un couscous pour huit dimanche');
	await expect.element(screen.getByText(words.fields.differs)).toBeVisible();
});

test('neither field has a name that a form could send, and neither is readable at first', async () => {
	const { screen, first } = await show();
	for (const field of [first, screen.getByLabelText(words.fields.confirm)]) {
		await expect.element(field).not.toHaveAttribute('name');
		await expect.element(field).toHaveAttribute('type', 'password');
		await expect.element(field).toHaveAttribute('autocomplete', 'new-password');
	}
});
