import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { deriveRoom } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import fr from '#lib/words/fr/tickets.ts';
import { say } from '#lib/words/say.ts';
import Tickets from './Tickets.svelte';
import type { Range } from './tickets.ts';

const p = await loadSodium();
const keys = deriveRoom(p, p.random(32), 'TERRASSE');

/** The page of a room of which 40 tickets were made, of which one was taken back. */
const draw = () =>
	render(Tickets, {
		p,
		entered: { keys } as never,
		words: fr,
		locale: 'fr',
		origin: 'https://terrasse.example.org',
		desk: {
			state: {
				statement: { askTokenKey: 'key', admission: 'ticket' },
				tickets: { made: 39, used: 0 },
				papers: { made: 40, revoked: new Set([2]) }
			},
			tickets: {
				make: (count: number): Promise<Range> => Promise.resolve({ from: 41, to: 40 + count }),
				confirm: () => Promise.resolve(null),
				revokeUnused: () => Promise.resolve(null)
			}
		} as never
	});

const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const ready = (range: Range, n: number) => page.getByText(say('fr', fr.make.made, { ...range, n }));

test('tickets that were asked for are said where one pressed, with the ways to paper and to the sheet', async () => {
	await draw();
	await page.getByLabelText(fr.make.count).fill('20');
	await press(fr.make.submit);
	await expect.element(ready({ from: 41, to: 60 }, 20)).toHaveFocus();
	await userEvent.tab();
	await expect.element(page.getByRole('button', { name: fr.print })).toHaveFocus();
	await userEvent.tab();
	const link = page.getByRole('link', { name: fr.see });
	await expect.element(link).toHaveFocus();
	const sheet = page.getByRole('heading', { name: fr.sheet }).element();
	expect(link.element().getAttribute('href')).toBe(`#${sheet.id}`);
});

test('tickets printed again too, said to be as many as can still be handed out', async () => {
	await draw();
	await press(fr.again.submit);
	await expect.element(ready({ from: 1, to: 40 }, 39)).toHaveFocus();
	await page.getByLabelText(fr.again.from).fill('2');
	await page.getByLabelText(fr.again.to).fill('2');
	await press(fr.again.submit);
	await expect.element(page.getByText(fr.again.empty)).toHaveFocus();
});

test('whoever keeps the unused ones after all is back where they asked', async () => {
	await draw();
	const unused = page.getByRole('button', { name: `${fr.revoke.unused}…` });
	await userEvent.click(unused);
	await press(fr.revoke.keep);
	await expect.element(unused).toHaveFocus();
});
