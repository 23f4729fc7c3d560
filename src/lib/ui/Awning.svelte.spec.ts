import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#lib/ui/css/terrasse.css';
import Awning from './Awning.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

/** How much of the cloth shows under the frame's edge, in pixels, once it has stopped moving. */
async function cloth(): Promise<number> {
	const drawing = document.querySelector('svg');
	await Promise.all(drawing?.getAnimations().map((move) => move.finished) ?? []);
	const frame = document.querySelector('[aria-hidden]')?.getBoundingClientRect().top ?? 0;
	return (drawing?.getBoundingClientRect().bottom ?? 0) - frame;
}

test('the awning says its state in words, and keeps the drawing from those who listen', async () => {
	const screen = await render(Awning, {
		out: true,
		children: words('La salle prend vos questions.')
	});
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('La salle prend vos questions.');
	expect(document.querySelector('svg')?.closest('[aria-hidden="true"]')).not.toBeNull();
});

test('the awning is out while questions are taken, and rolls up without moving the page', async () => {
	const screen = await render(Awning, { out: true, children: words('Ouverte') });
	const below = () => page.getByRole('status').element().getBoundingClientRect().top;
	const [shown, place] = [await cloth(), below()];
	await screen.rerender({ out: false });
	expect(await cloth()).toBeLessThan(shown / 2);
	expect(below()).toBe(place);
});
