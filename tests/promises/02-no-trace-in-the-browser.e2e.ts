import { expect } from '@playwright/test';
import { PUBLIC_PAGES } from '../pages.ts';
import { storageOf } from '../people.ts';
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
