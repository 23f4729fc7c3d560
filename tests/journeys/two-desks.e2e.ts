import { expect, type Page } from '@playwright/test';
import { shownText } from '#lib/rooms/shown-text.ts';
import fr from '#lib/words/fr.ts';
import { counts, list, sitAt, WIDE } from '../at-the-desk.ts';
import { newPerson } from '../people.ts';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { test } from '../site.ts';

/** Two desks on one room: what one decides the other sees, and both end with the same lists. */

test('two desks share what they decide, to the last of random keys pressed at once', async ({
	browser,
	site
}) => {
	const desk = await openRoom(site);
	const texts = Array.from({ length: 8 }, (_, n) => `Question numéro ${n + 1} ?`);
	for (const text of texts) {
		await postEnvelope(site.url, desk.keys.code, sealed(desk.keys, text).envelope);
	}
	const [one, two] = [await newPerson(browser, WIDE), await newPerson(browser, WIDE)];
	await sitAt(one, site, desk);
	await sitAt(two, site, desk);
	await expect.poll(() => counts(two)).toEqual(['8', '0', '0', '0', '0']);

	await one.keyboard.press('j');
	await one.keyboard.press('g');
	await expect(list(two, 'kept').getByText(texts[0] ?? '', { exact: true })).toBeVisible();
	await one.keyboard.press('u');
	await expect(list(two, 'incoming').getByText(texts[0] ?? '', { exact: true })).toBeVisible();

	await two.keyboard.press('j');
	await two.keyboard.press('n');
	await two.keyboard.type('À garder pour la fin');
	await two.keyboard.press('Control+Enter');
	await expect(one.getByText('À garder pour la fin')).toBeVisible();

	await two.keyboard.press('w');
	await two.getByRole('textbox', { name: fr.desk.edit.answer }).fill('Oui, après la soirée.');
	await two.keyboard.press('Control+Enter');
	const told = fr.desk.item.repliedBy.replace('{name}', 'Nono');
	await expect(one.getByText(`${told} Oui, après la soirée.`)).toBeVisible({ timeout: 40_000 });

	const keys = 'jgpdapskjpdaoujgpu';
	await Promise.all(
		[one, two].map(async (page, turn) => {
			const mine = turn === 0 ? [...keys] : [...keys].reverse();
			for (const key of mine) await page.keyboard.press(key);
		})
	);
	await expect(one.locator('.waiting')).toHaveCount(0);
	await expect(two.locator('.waiting')).toHaveCount(0);
	await expect
		.poll(async () => JSON.stringify(await counts(one)) === JSON.stringify(await counts(two)))
		.toBe(true);
	const shown = async (page: Page) => page.locator('[data-item] > .text').allTextContents();
	await expect
		.poll(async () => JSON.stringify(await shown(one)))
		.toBe(JSON.stringify(await shown(two)));
	expect((await shown(one)).sort()).toEqual(texts.map(shownText).sort());
});
