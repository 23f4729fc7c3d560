import { expect } from '@playwright/test';
import { PUBLIC_PAGES } from '../pages.ts';
import fr from '#lib/words/fr.ts';
import { join, newPerson, storageOf } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';

/** Promise 2: a visitor gets no cookie, and nothing is kept in the browser unless they ask. */

test('reading every public page leaves no cookie and no storage', async ({
	page,
	context,
	site
}) => {
	for (const path of [...PUBLIC_PAGES, '/s/TERRASSE', '/mur/TERRASSE']) {
		const answer = await page.goto(site.url + path);
		expect(answer?.headers()['set-cookie'], path).toBeUndefined();
		expect(await storageOf(page), path).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
	}
	expect(await context.cookies()).toEqual([]);
});

test('what asks and votes is kept in the tab alone, goes with it, and can be erased before', async ({
	browser,
	page,
	context,
	site
}) => {
	const { link, keys } = await openRoom(site, null, { askLimit: 1 });
	await join(page, link);
	await expect(page.getByText(fr.room.composer.asksLeft.one.replace('{n}', '1'))).toBeVisible();
	expect(await storageOf(page)).toEqual({ local: 0, session: 1, databases: 0, caches: 0 });
	const names = await page.evaluate(() => Object.keys(sessionStorage));
	expect(names).toEqual([`terrasse/tokens/${keys.code}`]);
	expect(await context.cookies()).toEqual([]);
	await page.close();
	const after = await context.newPage();
	await after.goto(site.url);
	expect((await storageOf(after)).session).toBe(0);

	const other = await newPerson(browser);
	await join(other, link);
	await other.getByText(fr.room.tokens.keptTitle).click();
	await other.getByRole('button', { name: fr.room.keep.erase }).click();
	await expect(other.getByText(fr.room.tokens.erased)).toBeVisible();
	expect((await storageOf(other)).session).toBe(0);
});
