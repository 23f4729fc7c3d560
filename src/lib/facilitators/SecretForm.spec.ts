import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import SecretForm from './SecretForm.svelte';

test('before its script is there, nothing can be written in it and it has nowhere to go', () => {
	const children = createRawSnippet(() => ({ render: () => '<input type="password"/>' }));
	const { body } = render(SecretForm, { props: { onsubmit: () => {}, children } });
	expect(body).toMatch(/<form[^>]* method="dialog"/);
	expect(body).not.toMatch(/action=/);
	expect(body).toMatch(/<fieldset[^>]* disabled/);
});
