import Sqlite from 'better-sqlite3';
import { expect } from '@playwright/test';
import { get } from 'node:http';
import { join } from 'node:path';
import { test, type Site } from '../site.ts';

/** What a stop and a crash leave of the figures: all of them, and all but the last minute's. */
const PAGES = 20;
const WITHIN_A_MINUTE_MS = 65_000;
const ARRIVING = {
	'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
	'sec-fetch-site': 'none',
	'sec-fetch-mode': 'navigate'
};

async function arrive(site: Site, pages: number): Promise<void> {
	for (let page = 0; page < pages; page++) {
		// Not `fetch`, which says of itself that it is no navigation.
		const status = await new Promise((answered) =>
			get(site.url, { headers: ARRIVING }, (response) => {
				response.resume().on('end', () => answered(response.statusCode));
			})
		);
		expect(status).toBe(200);
	}
}

/** Views in the data file, as another process reads it. */
function viewsOnDisk(site: Site): number {
	const file = new Sqlite(join(site.dataDir, 'terrasse.sqlite'), { readonly: true });
	const views = file.prepare('select coalesce(sum(views), 0) from analytics_day').pluck().get();
	file.close();
	return Number(views);
}

test('a stop loses no visit', async ({ site }) => {
	await arrive(site, PAGES);
	await site.stop();
	expect(viewsOnDisk(site)).toBe(PAGES);
});

test('a crash loses at most the last minute', async ({ site }) => {
	test.setTimeout(2 * WITHIN_A_MINUTE_MS);
	await arrive(site, PAGES);
	await expect.poll(() => viewsOnDisk(site), { timeout: WITHIN_A_MINUTE_MS }).toBe(PAGES);
	await site.stop('SIGKILL');
	await site.start();
	await arrive(site, 1);
	await site.stop();
	expect(viewsOnDisk(site)).toBe(PAGES + 1);
});
