import Database from 'better-sqlite3';
import { expect } from '@playwright/test';
import { join } from 'node:path';
import en from '#lib/words/en.ts';
import fr from '#lib/words/fr.ts';
import { makeAccount, newPerson } from '../people.ts';
import { test, type Site } from '../site.ts';
import { expectUsable } from '../usable.ts';

/**
 * A collective wants to know whether it is read; somebody who reads wants to know what is known of
 * them. Both look at the same pages.
 */
const PHONE = { width: 320, height: 640 };
const PAGES = ['', '/votre-visite', '/ce-qui-est-garde', '/auto-evaluation'];
const ENGLISH = ['', '/your-visit', '/what-is-kept', '/self-assessment'];

/** Forty days of visits, as a site that is read a little has them. */
function fill(site: Site): void {
	const database = new Database(join(site.dataDir, 'terrasse.sqlite'));
	const addDay = database.prepare('insert into analytics_day values (?, ?, ?, ?, ?, ?)');
	const add = database.prepare('insert into analytics_count values (?, ?, ?, ?)');
	const page = '/workshops/[slug] atelier-terrasse-autodefense-numerique';
	for (let ago = 1; ago <= 40; ago++) {
		const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
		const visits = 40 + ((ago * 37) % 60);
		addDay.run(day, visits, visits * 2, ago === 9 ? null : visits - 8, ago % 11 === 0 ? 1 : 0, 30);
		const counts = {
			page: { [page]: visits, '/': visits },
			entry: { '/': visits - 6 },
			referrer: {
				'www.auposte.fr': visits >> 1,
				'un-nom-de-domaine-vraiment-tres-long-pour-un-telephone.example.org': 9,
				other: 7
			},
			language: { fr: visits - 8, en: 8 },
			device: { phone: visits >> 1, computer: visits >> 1 },
			hour: { '09': 6, '18': 20, '21': visits - 26 },
			address: { clear: visits - 5, onion: 5 },
			scan: { room: 12 }
		};
		for (const [dimension, values] of Object.entries(counts)) {
			for (const [value, count] of Object.entries(values)) add.run(dimension, value, day, count);
		}
	}
	database.close();
}

for (const [where, paths] of [
	['/chiffres', PAGES],
	['/en/figures', ENGLISH]
] as const) {
	test(`${where}: every page holds on a phone of 320 pixels, in both schemes`, async ({
		page,
		site
	}) => {
		fill(site);
		await page.setViewportSize(PHONE);
		for (const path of paths) {
			await page.goto(site.url + where + path);
			await expectUsable(page, where + path);
		}
	});
}

test('one walks from the foot of any page to the figures, changes the period, and reads the same numbers in the table as in the drawing', async ({
	page,
	site
}) => {
	fill(site);
	await page.goto(site.url);
	await page.getByRole('contentinfo').getByRole('link', { name: fr.site.figures }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(fr.figures.title);
	await page.getByText(fr.figures.table.open, { exact: true }).click();
	const table = page.getByRole('region', { name: fr.figures.table.open });
	await expect(table.getByRole('row')).toHaveCount(31);
	const written = await table.locator('tbody tr td:nth-child(2)').allTextContents();
	const drawing = page.getByRole('img').first();
	const top = Number(await page.locator('.scale').first().textContent());
	const heights = await drawing
		.locator('rect')
		.evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('height'))));
	expect(heights.map((height) => Math.round((height * top) / 100)).toReversed()).toEqual(
		written.map(Number)
	);
	await page.getByRole('link', { name: '12\u00a0mois' }).click();
	await expect(page.getByRole('link', { name: '12\u00a0mois' })).toHaveAttribute(
		'aria-current',
		'page'
	);
	await expect(page.getByText(fr.figures.rooms.lead)).toBeVisible();
});

test('a visitor reads how their own request is counted, and a browser that says no is not', async ({
	browser,
	request,
	site
}) => {
	const page = await newPerson(browser);
	await page.goto(`${site.url}/chiffres/votre-visite`);
	await expect(page.getByRole('main')).toContainText(
		await page.evaluate(() => navigator.userAgent)
	);
	const own = `${site.url}/en/figures/your-visit`;
	const asked = async (headers: Record<string, string>) => {
		const answer = await request.get(own, { headers });
		expect(answer.headers()['cache-control']).toContain('no-store');
		return answer.text();
	};
	const firefox = {
		'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		'sec-fetch-mode': 'navigate',
		'sec-fetch-site': 'cross-site',
		referer: 'https://leads-here.example/secret-path'
	};
	const counted = await asked(firefox);
	expect(counted).toContain(en.figures.visit.asEntry);
	expect(counted).toContain('leads-here.example');
	expect(await asked({ ...firefox, 'sec-gpc': '1' })).toContain(en.figures.visit.why.gpc);
	expect(await asked({ 'user-agent': 'curl/8.0' })).toContain(en.figures.visit.why['bot-name']);
	expect(await asked({ 'user-agent': 'curl/8.0' })).not.toContain('leads-here.example');
});

test('a host reads exact figures, closes them to the public and opens the CHATONS file, each effect said before', async ({
	browser,
	request,
	site
}) => {
	fill(site);
	const page = await newPerson(browser);
	await makeAccount(page, site);
	await page.getByRole('link', { name: fr.account.frame.figures, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(fr.figures.desk.title);
	await expect(page.getByText('www.auposte.fr')).toBeVisible();
	await expectUsable(page, 'desk figures');
	const file = `${site.url}/.well-known/chatonsinfos/terrasse-metrics.properties`;
	expect((await request.get(file)).status()).toBe(404);
	const { fields } = fr.figures.desk;
	await page.getByLabel(fields.public.label).uncheck();
	await expect(page.getByText(fields.public.off)).toBeVisible();
	await page.getByLabel(fields.chatons.label).check();
	await page.getByLabel(fr.figures.desk.via).fill('affiche tract-2026');
	await page.getByLabel(fr.figures.desk.zone).fill('Indian/Reunion');
	await page.getByRole('button', { name: fr.figures.desk.save }).click();
	await expect(page.getByText(fr.figures.desk.savedNote)).toBeVisible();
	const closed = await (await request.get(`${site.url}/chiffres`)).text();
	expect(closed).toContain(fr.figures.closed);
	for (const path of PAGES.slice(1)) expect(closed).toContain(`href="/chiffres${path}"`);
	expect(closed).not.toContain('www.auposte.fr');
	expect((await request.get(`${site.url}/chiffres/data.json`)).status()).toBe(404);
	expect((await request.get(`${site.url}/chiffres/votre-visite`)).status()).toBe(200);
	const metrics = await (await request.get(file)).text();
	expect(metrics).toMatch(/^file\.class=Metrics\n/);
	expect(metrics).toMatch(/metrics\.http\.visits\.humans\.\d{4}\.days=/);
	expect(metrics).not.toMatch(/auposte|bots/);
	await page.reload();
	await expect(page.getByLabel(fields.public.label)).not.toBeChecked();
	await expect(page.getByLabel(fr.figures.desk.via)).toHaveValue('affiche tract-2026');
	await expect(page.getByLabel(fr.figures.desk.zone)).toHaveValue('Indian/Reunion');
	await page.setViewportSize(PHONE);
	await expectUsable(page, 'desk figures on a phone');
});
