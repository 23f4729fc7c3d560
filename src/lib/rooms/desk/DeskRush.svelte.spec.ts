import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import fr from '#lib/words/fr/desk.ts';
import { emptyBoard } from '../board.ts';
import DeskRush from './DeskRush.svelte';
import DeskWorded from './DeskWorded.fixture.svelte';

const { rush, tickets } = fr.crowd;

/** Draws the brakes of a room that lets people in that way, unfolded. */
async function draw(admission: 'open' | 'ticket', made: number) {
	const state = {
		statement: { askTokenKey: 'key', admission },
		bits: 0,
		board: emptyBoard(),
		tickets: { made, used: 0 }
	};
	const given = { desk: { code: 'TERRASSE', state } };
	const { container } = await render(DeskWorded, { of: DeskRush as never, given });
	container.querySelector('details')?.setAttribute('open', '');
	return container;
}

/** What is said beside a button. */
const described = (name: string) => {
	const button = page.getByRole('button', { name }).element();
	return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
};

test('that no ticket was made is said of the act that would shut everybody out', async () => {
	await draw('open', 0);
	expect(described(rush.toTickets)).toContain(rush.noTickets);
});

test('and, once people come in by ticket, beside the way to make some: never of letting all in', async () => {
	const container = await draw('ticket', 0);
	expect(described(rush.toOpen)?.trim()).toBe(rush.toOpenHint);
	const link = page.getByRole('link', { name: tickets.link }).element();
	expect(link.parentElement?.textContent).toContain(rush.noneYet);
	expect(container.textContent).not.toContain(rush.noTickets);
});
