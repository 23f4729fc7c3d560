import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import fr from '#lib/words/fr/desk.ts';
import { NOTHING_SAVED, type Saved } from './decisions.ts';
import DeskBurn from './DeskBurn.svelte';
import DeskWorded from './DeskWorded.fixture.svelte';

const { burn } = fr;

/** Opens the dialog of a room of which that was taken out. @returns what it says */
async function ask(saved: Saved): Promise<string> {
	const given = { code: 'TERRASSE', burning: false, saved, onburn: () => {} };
	await render(DeskWorded, { of: DeskBurn as never, given });
	await userEvent.click(page.getByRole('button', { name: burn.open }));
	return page.getByRole('dialog').element().textContent;
}

test('whoever is about to burn a room of which nothing was kept is told, and led to where one can', async () => {
	const said = await ask(NOTHING_SAVED);
	expect(said).toContain(burn.saved.file.never);
	expect(said).toContain(burn.saved.page.never);
	const way = page.getByRole('link', { name: burn.saved.first }).element();
	expect(way.getAttribute('href')).toMatch(/\/TERRASSE\//);
});

test('what was exported and published is said with who did it', async () => {
	const at = 1_717_610_400;
	const said = await ask({ file: { name: 'Camille', at }, page: { name: 'Nono', at } });
	expect(said).toContain('Dernier export\u202f: Camille, 0');
	expect(said).toContain('Dernière publication\u202f: Nono, 0');
	expect(said).not.toContain(burn.saved.file.never);
});
