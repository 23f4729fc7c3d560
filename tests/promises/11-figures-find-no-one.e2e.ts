import Database from 'better-sqlite3';
import { expect, type APIRequestContext } from '@playwright/test';
import { join } from 'node:path';
import { test, type Site } from '../site.ts';

/**
 * Promise 11: audience statistics are counts that no one can be found in, and the public sees the same
 * table layout as the database.
 */
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CANARY = 'canary-7f3a9c';

type Sent = Record<string, string>;

/** Somebody opens a page, coming from elsewhere. */
const visit = async (request: APIRequestContext, site: Site, path: string, sent: Sent = {}) => {
	const headers = {
		'user-agent': FIREFOX,
		'sec-fetch-site': 'cross-site',
		'sec-fetch-mode': 'navigate',
		...sent
	};
	expect((await request.get(site.url + path, { headers })).ok(), path).toBe(true);
};

const dayAgo = (days: number) =>
	new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The database as the server wrote it. */
function inDatabase<Result>(site: Site, act: (database: Database.Database) => Result): Result {
	const database = new Database(join(site.dataDir, 'terrasse.sqlite'));
	try {
		return act(database);
	} finally {
		database.close();
	}
}

/** Everything that the public can read of the figures. */
async function allPublic(request: APIRequestContext, site: Site): Promise<string> {
	const paths = ['', '?period=12-months', '/what-is-kept', '/self-assessment'];
	const files = ['/data.json', '/data.csv', '/data.json?period=12-months'];
	const answers = [...paths.map((path) => `/en/figures${path}`)].concat(
		files.map((file) => `/en/figures${file}`)
	);
	const texts = answers.map(async (path) => (await request.get(site.url + path)).text());
	return (await Promise.all(texts)).join('\n');
}

test('nothing that a visitor sends can be read in the figures, nor that they came today', async ({
	request,
	site
}) => {
	const before = await (await request.get(`${site.url}/en/figures/data.json`)).text();
	for (let hits = 0; hits < 4; hits++) {
		const referer = `https://${CANARY}.example/page-${CANARY}`;
		await visit(request, site, `/ateliers?via=${CANARY}&${CANARY}`, { referer });
	}
	await visit(request, site, '/', { 'user-agent': `${FIREFOX} ${CANARY}` });
	await site.stop();
	await site.start();
	expect(await allPublic(request, site)).not.toContain(CANARY);
	expect(await (await request.get(`${site.url}/en/figures/data.json`)).text()).toBe(before);
	const kept = inDatabase(site, (database) =>
		database.prepare('select dimension, value from analytics_count').all()
	);
	expect(kept.length).toBeGreaterThan(0);
	expect(JSON.stringify(kept)).not.toContain(CANARY);
});

test('published numbers are blurred, never small, and stay the same when one asks again', async ({
	request,
	site
}) => {
	inDatabase(site, (database) => {
		const addDay = database.prepare(
			'insert into analytics_day (day, visits, views, visitors) values (?, 100, 100, 100)'
		);
		const add = database.prepare('insert into analytics_count values (?, ?, ?, ?)');
		for (let ago = 2; ago < 25; ago++) {
			addDay.run(dayAgo(ago));
			add.run('referrer', 'many.example', dayAgo(ago), 50);
		}
		add.run('referrer', `${CANARY}.example`, dayAgo(3), 1);
	});
	const read = async () =>
		(await request.get(`${site.url}/en/figures/data.json`)).json() as Promise<{
			days: { visits: number }[];
			dimensions: Record<string, { value: string; count: number }[]>;
			publishedFrom: number;
		}>;
	const first = await read();
	expect(await read()).toEqual(first);
	const visits = first.days.map((day) => day.visits).filter((count) => count > 50);
	expect(visits).toHaveLength(23);
	// Without noise in any of 23 draws: once in a hundred million.
	expect(visits.some((count) => count !== 100)).toBe(true);
	for (const list of Object.values(first.dimensions)) {
		for (const { count } of list) expect(count).toBeGreaterThanOrEqual(first.publishedFrom);
	}
	const hosts = first.dimensions.referrer?.map(({ value }) => value);
	expect(hosts).toContain('many.example');
	const page = await (await request.get(`${site.url}/en/figures`)).text();
	expect(page).toContain('many.example');
});

test('the public sees the tables and the columns of the database, all of them', async ({
	page,
	site
}) => {
	inDatabase(site, (database) => database.exec('create table added_since (something text)'));
	await page.goto(`${site.url}/chiffres/ce-qui-est-garde`);
	const tables = page.getByRole('main').locator('.tables > li');
	const shown = await tables.evaluateAll((items) =>
		items.map((item) => [...item.querySelectorAll('code')].map((code) => code.textContent))
	);
	const real = inDatabase(site, (database) => {
		const names = database
			.prepare(
				`select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'`
			)
			.pluck()
			.all() as string[];
		const columns = database.prepare('select name from pragma_table_info(?)').pluck();
		return names.map((name) => [name, ...(columns.all(name) as string[])]);
	});
	expect(shown.toSorted()).toEqual(real.toSorted());
	expect(shown.map(([name]) => name)).toContain('added_since');
});

test('a number of rows moves for nobody who logs in, asks, or comes today', async ({
	page,
	site
}) => {
	await page.goto(`${site.url}/en/figures/what-is-kept`);
	const rowsOf = (table: string) =>
		page.locator('.tables > li', { has: page.getByRole('heading', { name: table, exact: true }) });
	for (const table of ['room', 'envelope', 'facilitator', 'session', 'invitation']) {
		await expect(rowsOf(table)).toContainText('number of rows not shown');
	}
	for (const table of ['analytics_day', 'analytics_count', 'analytics_noise']) {
		await expect(rowsOf(table)).toContainText('it would be an exact count');
	}
});
