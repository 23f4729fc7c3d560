import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import AwaitScript from './AwaitScript.svelte';

test('what the server sends is closed: no gesture can be made that nobody would hear', () => {
	const children = createRawSnippet(() => ({ render: () => '<input type="file"/>' }));
	const { body } = render(AwaitScript, { props: { children } });
	expect(body).toMatch(/^(?:<!--[^>]*-->)*<fieldset[^>]* disabled/);
	expect(body).toContain('<input type="file"/>');
});
