import { expect } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseFeed } from 'podcast-partytime';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { HOSTILE, like } from '#lib/archive/feeds/feeds.fixture.server.ts';
import { withdraw, writeBroadcast } from '#lib/archive/store.server.ts';
import { test, type Site } from '../site.ts';

/** What goes out of the archive, read as programs elsewhere read it: feeds, maps, cards, data, the API. */
const BASES = [
	'/archives',
	'/archives/series/terrasse',
	'/archives/personnes/ada',
	'/archives/mots-cles/vie-privee',
	'/en/archive',
	'/en/archive/series/terrasse',
	'/en/archive/people/ada',
	'/en/archive/tags/vie-privee'
];
const LISTS = ['/archives/series', '/archives/personnes', '/archives/mots-cles'].concat(
	['/en/archive/series', '/en/archive/people', '/en/archive/tags'],
	['/archives/recherche', '/en/archive/search', '/archives/recherche?q=nuit&kind=broadcast']
);

/** Written by another process than the site's, as an import does. */
function write(site: Site, act: () => void): void {
	openDatabase(site.dataDir);
	act();
	closeDatabase();
}

/** Its picture was never copied here. */
const PLAIN = like({ image: null });
const COMING = like({
	image: null,
	slug: 'bientot',
	title: 'Bientôt',
	status: 'scheduled',
	startsAt: '2099-06-05T18:30',
	legacy: null
});

function writeArchive(site: Site): void {
	write(site, () => {
		writeBroadcast(PLAIN);
		writeBroadcast(COMING);
		HOSTILE.forEach((title, n) =>
			writeBroadcast(
				like({
					image: null,
					slug: `hostile-${n}`,
					title,
					summary: title,
					body: title,
					legacy: null
				})
			)
		);
	});
}

test('each feed is taken by its readers, in both languages, and costs nothing while nothing changes', async ({
	site
}) => {
	writeArchive(site);
	for (const base of BASES) {
		for (const file of ['feed.xml', 'feed.atom', 'feed.json', 'coming.ics']) {
			const url = `${site.url}${base}/${file}`;
			const response = await fetch(url);
			const text = await response.text();
			expect(response.status, url).toBe(200);
			expect(response.headers.get('access-control-allow-origin'), url).toBe('*');
			if (/xml|atom/.test(file)) expect(XMLValidator.validate(text), url).toBe(true);
			if (file === 'feed.xml') {
				const feed = parseFeed(text);
				expect(feed?.items.length, url).toBe(HOSTILE.length + 1);
				expect(feed?.language).toBe(base.startsWith('/en') ? 'en' : 'fr');
				expect(text, url).toContain(`<atom:link rel="self" href="${url}"`);
			}
			if (file === 'feed.json') expect(JSON.parse(text)).toMatchObject({ feed_url: url });
			if (file === 'coming.ics')
				expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Bientôt\r\n/);
			const etag = response.headers.get('etag') ?? '';
			const changed = response.headers.get('last-modified') ?? '';
			for (const headers of [
				{ 'if-none-match': etag },
				{ 'if-none-match': `"other", W/${etag}` },
				{ 'if-modified-since': changed }
			]) {
				expect((await fetch(url, { headers: headers as never })).status, url).toBe(304);
			}
		}
	}
});

test('a change made by another process is in the feed at once, and what was withdrawn is not', async ({
	site
}) => {
	writeArchive(site);
	const url = `${site.url}/archives/feed.json`;
	const first = await fetch(url);
	const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
	write(site, () => withdraw('la-nuit'));
	const second = await fetch(url, { headers });
	expect(second.status).toBe(200);
	expect(await first.text()).toContain('La nuit des données');
	expect(await second.text()).not.toContain('La nuit des données');
});

test('all that a page, a feed or the map names is there', async ({ site, page }) => {
	writeArchive(site);
	const named = new Set<string>();
	for (const path of [...BASES, '/archives/la-nuit', '/en/archive/la-nuit']) {
		await page.goto(site.url + path);
		const links = page.locator('link[rel="alternate"], link[rel="canonical"]');
		for (const href of await links.evaluateAll((all) =>
			all.map((one) => (one as HTMLLinkElement).href)
		))
			named.add(href);
	}
	const robots = await (await fetch(`${site.url}/robots.txt`)).text();
	const map = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
	const index = await (await fetch(map)).text();
	for (const [, part = ''] of index.matchAll(/<loc>(.*?)<\/loc>/g)) {
		const text = await (await fetch(part)).text();
		expect(XMLValidator.validate(text)).toBe(true);
		const { urlset } = new XMLParser().parse(text) as { urlset: { url: { loc: string }[] } };
		for (const { loc } of urlset.url) named.add(loc);
	}
	const feed = await (await fetch(`${site.url}/archives/feed.xml`)).text();
	for (const [, url = ''] of feed.matchAll(/podcast:(?:chapters|transcript) url="(.*?)"/g)) {
		named.add(url);
	}
	expect(named.size).toBeGreaterThan(60);
	for (const url of named) {
		expect(new URL(url).origin).toBe(site.url);
		expect((await fetch(url)).status, url).toBe(200);
	}
});

test('pages of the archive are right HTML, whatever their texts hold', async ({ site }) => {
	writeArchive(site);
	const validator = new HtmlValidate({
		root: true,
		extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
		rules: {
			// Ours come from this very site.
			'require-sri': ['error', { target: 'crossorigin' }],
			// Said again because Safari forgets it of a list without marks.
			'no-redundant-role': 'off',
			// A page that waits for its hour looks again by itself where there is no script.
			'meta-refresh': 'off',
			// The field that looks for a line of a transcript sends nothing.
			'wcag/h32': 'off',
			// How Svelte writes them: none changes what a browser reads.
			'doctype-style': 'off',
			'attribute-empty-style': 'off',
			'attribute-boolean-style': 'off',
			'void-style': 'off',
			// A title is as long as its broadcast's.
			'long-title': 'off'
		}
	});
	const shown = ['la-nuit', 'bientot', ...HOSTILE.map((_, n) => `hostile-${n}`)];
	const pages = shown.flatMap((slug) => [`/archives/${slug}`, `/en/archive/${slug}`]);
	const flaws: string[] = [];
	for (const path of [...BASES, ...LISTS, ...pages]) {
		const html = await (await fetch(site.url + path)).text();
		const report = await validator.validateString(html);
		for (const { messages } of report.results) {
			flaws.push(...messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`));
		}
	}
	expect(flaws).toEqual([]);
});

test('the data of a page is what it was, is not run, and the policy has nothing to say of it', async ({
	site,
	page
}) => {
	writeArchive(site);
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('dialog', (dialog) => said.push(dialog.message()));
	for (const [n, title] of HOSTILE.entries()) {
		await page.goto(`${site.url}/archives/hostile-${n}`);
		const blocks = page.locator('head script[type="application/ld+json"]');
		await expect(blocks).toHaveCount(1);
		const text = (await blocks.textContent()) ?? '';
		expect(JSON.parse(text)).toMatchObject({
			'@graph': [{ '@type': 'VideoObject', name: title.toWellFormed().trim() }]
		});
	}
	expect(said).toEqual([]);
});

test('a page of another site reads the API with an entity tag, and the card of a broadcast', async ({
	site,
	page
}) => {
	writeArchive(site);
	const other = createServer((_, response) => response.end('<!doctype html><title>Other</title>'));
	await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
	await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
	const read = await page.evaluate(async (origin) => {
		const url = `${origin}/api/v1/broadcasts?limit=2&order=oldest`;
		const first = await fetch(url);
		const list = (await first.json()) as { broadcasts: object[]; next: string };
		const next = (await (await fetch(list.next)).json()) as { broadcasts: object[] };
		const tag = first.headers.get('etag') ?? '';
		const again = await fetch(url, { headers: { 'if-none-match': tag }, cache: 'no-store' });
		const wrong = await fetch(`${url}&nonsense=1`);
		const problem = (await wrong.json()) as { code: string; field: string };
		const card = `${origin}/api/oembed?url=${encodeURIComponent(`${origin}/en/archive/la-nuit`)}`;
		return {
			sizes: [list.broadcasts.length, next.broadcasts.length],
			again: again.status,
			problem: [wrong.status, problem.code, problem.field],
			card: (await (await fetch(card)).json()) as object
		};
	}, site.url);
	await new Promise((closed) => other.close(closed));
	expect(read).toMatchObject({
		sizes: [2, 2],
		again: 304,
		problem: [400, 'malformed', 'nonsense'],
		card: { type: 'link', title: 'La nuit des données', provider_name: 'Terrasse' }
	});
	expect(
		(await fetch(`${site.url}/api/oembed?url=${site.url}/archives/la-nuit&format=xml`)).status
	).toBe(200);
	expect(
		(await fetch(`${site.url}/api/oembed?url=https://evil.example/archives/la-nuit`)).status
	).toBe(404);
});
