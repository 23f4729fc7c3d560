import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Field from './Field.svelte';

test('a field is found by its label, and its hint and its error are read with it', async () => {
	const screen = await render(Field, {
		label: 'Code de la salle',
		name: 'code',
		value: 'TERR',
		hint: 'Huit signes.',
		error: 'Il en manque.'
	});
	const input = screen.getByLabelText('Code de la salle');
	await expect.element(input).toHaveValue('TERR');
	await expect.element(input).toHaveAccessibleDescription('Huit signes. Il en manque.');
	await expect.element(input).toBeInvalid();
});

test('a field without hint or error describes nothing and is not said to be wrong', async () => {
	const screen = await render(Field, { label: 'Nom', name: 'name', autocomplete: 'off' });
	const input = screen.getByLabelText('Nom');
	await expect.element(input).not.toHaveAttribute('aria-describedby');
	await expect.element(input).not.toHaveAttribute('aria-invalid');
	await expect.element(input).toHaveAttribute('autocomplete', 'off');
});
