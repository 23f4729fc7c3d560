import { expect, type Page } from '@playwright/test';
import { PUBLIC_PAGES } from '../pages.ts';
import { join } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';

/**
 * What a phone on a bad line must fetch, on an empty cache. The limits are the promise; the figures
 * are printed so that one sees them grow.
 */
const PAGE_LIMIT = { bytes: 150_000, requests: 20 };
const SCRIPT_LIMIT_BYTES = 70_000;

type Weight = { bytes: number; scripts: number; requests: number };

/** Counts what the network really carries, compressed, as the browser saw it. */
async function weigh(page: Page): Promise<() => Weight> {
	const devtools = await page.context().newCDPSession(page);
	const kinds = new Map<string, string>();
	const weight: Weight = { bytes: 0, scripts: 0, requests: 0 };
	devtools.on('Network.requestWillBeSent', ({ requestId, type }) => {
		kinds.set(requestId, type ?? '');
		weight.requests++;
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		weight.bytes += encodedDataLength;
		if (kinds.get(requestId) === 'Script') weight.scripts += encodedDataLength;
	});
	await devtools.send('Network.enable');
	return () => weight;
}

test('the attendee’s page weighs at most 150 kB in 20 requests, 70 kB of them script', async ({
	page,
	site
}) => {
	const { link } = await openRoom(site);
	const weight = await weigh(page);
	await join(page, link);
	await page.waitForLoadState('load');
	const { bytes, scripts, requests } = weight();
	console.log(`attendee’s page: ${bytes} bytes, ${scripts} of script, ${requests} requests`);
	expect(scripts).toBeGreaterThan(20_000);
	expect(scripts).toBeLessThanOrEqual(SCRIPT_LIMIT_BYTES);
	expect(bytes).toBeLessThanOrEqual(PAGE_LIMIT.bytes);
	expect(requests).toBeLessThanOrEqual(PAGE_LIMIT.requests);
});

test('a reading page weighs at most 150 kB in 20 requests, none of them script', async ({
	page,
	site
}) => {
	for (const path of PUBLIC_PAGES.slice(0, 3)) {
		const weight = await weigh(page);
		await page.goto(site.url + path, { waitUntil: 'load' });
		const { bytes, scripts, requests } = weight();
		console.log(`${path}: ${bytes} bytes, ${requests} requests`);
		expect(scripts, path).toBe(0);
		expect(bytes, path).toBeLessThanOrEqual(PAGE_LIMIT.bytes);
		expect(requests, path).toBeLessThanOrEqual(PAGE_LIMIT.requests);
	}
});
