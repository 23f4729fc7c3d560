import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import fr from '#lib/words/fr/desk.ts';
import '#lib/ui/css/terrasse.css';
import DeskCompare from './DeskCompare.svelte';
import DeskWorded from './DeskWorded.fixture.svelte';
import type { Place } from './fold.ts';

const LONGEST = 'Faut-il un VPN au café, et lequel, et qui le paie ? '.repeat(10).slice(0, 499);

/** Two questions side by side; `heard` is what was asked of them: who joins whom, or `closed`. */
async function draw(place: Place = 'incoming') {
	const heard: string[] = [];
	const side = (key: string, text: string, place: Place) => ({
		item: { key, text, seq: 1, asked: null, slot: null, into: null, duplicates: 0 },
		place
	});
	const given = {
		mine: side('mine', LONGEST, 'incoming'),
		other: side('other', `${LONGEST}!`, place),
		onmerge: (leaves: { key: string }, stays: { key: string }) =>
			heard.push(`${leaves.key} joins ${stays.key}`),
		oncancel: () => heard.push('closed')
	};
	await render(DeskWorded, { of: DeskCompare as never, given });
	return heard;
}

const stays = page.getByRole('button', { name: new RegExp(`^${fr.merge.underThis}`) });

test('both are read whole, side by side, on a laptop', async () => {
	await page.viewport(1280, 800);
	await draw();
	const [left, right] = [...document.querySelectorAll('section')].map((node) =>
		node.getBoundingClientRect()
	);
	expect(left?.top).toBe(right?.top);
	expect(left?.right).toBeLessThan(right?.left ?? 0);
	const { top, bottom } = document.querySelector('dialog')?.getBoundingClientRect() ?? {};
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(800);
});

test('the one pressed stays, and the other joins it', async () => {
	const heard = await draw();
	await userEvent.click(stays.first());
	await userEvent.click(stays.last());
	expect(heard).toEqual(['other joins mine', 'mine joins other']);
});

test('what is on the board stays there', async () => {
	const heard = await draw('board');
	await expect.element(page.getByText(fr.merge.joins)).toBeVisible();
	await userEvent.click(stays);
	expect(heard).toEqual(['mine joins other']);
});

test('Escape leaves both as they are', async () => {
	const heard = await draw();
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => heard).toEqual(['closed']);
});
