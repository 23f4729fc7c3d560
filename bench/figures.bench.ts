import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { countOne, dayBook, stopCounting } from '#lib/analytics/day-book.server.ts';
import { addDays, type Day } from '#lib/analytics/day.ts';
import { MOST_VALUES } from '#lib/analytics/dimensions.ts';
import { exactFigures, forgetPublished, publishedFigures } from '#lib/analytics/figures.server.ts';
import { addToDay } from '#lib/analytics/store.server.ts';
import { keepsPace, keyOf, seeVisitor } from '#lib/analytics/visitors.server.ts';
import { figuresSettings, keepFiguresSettings } from '#lib/instance/figures-settings.server.ts';
import { start } from './child.ts';
import { hammer, requestBytes } from './http-load.ts';
import { median, percentile, type Row } from './table.ts';

/** What counting costs: time of the processor for each page, memory, disk, and the time to read it. */
const ROUNDS = 5;
const PAGES_A_ROUND = 6_000;
const CONNECTIONS = 8;
const DAYS = 730;
const QUERIES = 60;
const FIRST_DAY: Day = '2024-01-01';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export async function measure(): Promise<Row[]> {
	return [...(await inPlace(memory)), await processor(), ...(await inPlace(disk))];
}

/** Opens a data folder for one measure. */
async function inPlace(measureIn: (dataDir: string) => Row[] | Promise<Row[]>): Promise<Row[]> {
	const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-bench-'));
	try {
		openDatabase(dataDir);
		return await measureIn(dataDir);
	} finally {
		stopCounting();
		closeDatabase();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

const target = (value: number): Row['target'] => ({ of: 'figure', is: 'at most', value });

/** The kept home page, by arriving visitors of whom no two are alike, with counting and without. */
async function processor(): Promise<Row> {
	const dataDirs = [true, false].map((counting) => {
		const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-bench-'));
		openDatabase(dataDir);
		keepFiguresSettings({ ...figuresSettings(), counting });
		closeDatabase();
		return dataDir;
	});
	const servers = await Promise.all(
		dataDirs.map((dataDir, index) =>
			start('src/server.ts', 4316 + index, {
				TERRASSE_PORT: String(4316 + index),
				TERRASSE_DATA_DIR: dataDir,
				TERRASSE_PROXIES: '1'
			})
		)
	);
	const added: number[] = [];
	const plain: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const costs: number[] = [];
		for (const server of servers) {
			const before = server.processorSeconds();
			const { statuses } = await hammer(server.port, CONNECTIONS, arrivals(), Infinity);
			if (statuses.get(200) !== PAGES_A_ROUND) throw new Error('the page is not served');
			costs.push(((server.processorSeconds() - before) / PAGES_A_ROUND) * 1e6);
		}
		const [on = 0, off = 0] = costs;
		// The first round warms up.
		if (round === 0) continue;
		added.push(on - off);
		plain.push(off);
	}
	await Promise.all(servers.map((server) => server.stop()));
	for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
	const what = `processor added by counting a page, beside ${Math.round(median(plain))} µs to serve it`;
	return { what, figure: median(added), baseline: null, unit: 'µs', target: target(50) };
}

function arrivals(): () => Buffer | null {
	let left = PAGES_A_ROUND;
	return () => {
		if (left-- <= 0) return null;
		return requestBytes('GET', '/', {
			accept: 'text/html',
			referer: 'https://auposte.example/archives',
			'sec-fetch-mode': 'navigate',
			'sec-fetch-site': 'cross-site',
			'user-agent': FIREFOX,
			'x-forwarded-for': `10.${left >> 16}.${(left >> 8) & 255}.${left & 255}`
		});
	};
}

/** Every limit reached at once: the worst that anyone can make of it. */
async function memory(): Promise<Row[]> {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const used = async () => {
		// What the benchmarks before left is let go in two steps.
		collect();
		await new Promise(setImmediate);
		collect();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return (heapUsed + arrayBuffers) / 1024 / 1024;
	};
	const before = await used();
	const book = dayBook(Date.now());
	for (const dimension of ['page', 'entry', 'download'] as const) {
		for (let value = 0; value < MOST_VALUES[dimension] * 2; value++)
			countOne(book, dimension, `/archive/[slug] a-broadcast-whose-name-is-long-${value}`);
	}
	for (let host = 0; host < 10_000; host++) {
		const times = host < 300 ? 5 : 1;
		for (let time = 0; time < times; time++) countOne(book, 'referrer', `host-${host}.example.org`);
	}
	for (let visitor = 0; visitor < 20_000; visitor++) {
		const key = keyOf(book.visitors, `visitor ${visitor}`);
		keepsPace(book.visitors, key);
		seeVisitor(book.visitors, key);
	}
	const figure = (await used()) - before;
	return [
		{ what: 'memory, every limit reached', figure, baseline: null, unit: 'MB', target: target(1) }
	];
}

/** Two years of a busy collective: what a day has of each dimension. */
const A_DAY = {
	page: 45,
	entry: 20,
	referrer: 10,
	via: 1,
	language: 2,
	device: 3,
	hour: 20,
	address: 2,
	download: 4,
	scan: 1
} as const;

function disk(dataDir: string): Row[] {
	const bytes = () => {
		database().pragma('wal_checkpoint(TRUNCATE)');
		return statSync(join(dataDir, 'terrasse.sqlite')).size;
	};
	const before = bytes();
	const last = addDays(FIRST_DAY, DAYS - 1);
	for (let index = 0; index < DAYS; index++) addToDay(dayOf(index), countsOf(index));
	const startedAt = performance.now();
	publishedFigures(FIRST_DAY, last);
	const drawn = performance.now() - startedAt;
	const aYear = (bytes() - before) / 1024 / 1024 / (DAYS / 365);
	const times = (read: typeof exactFigures, before = () => {}) =>
		Array.from({ length: QUERIES }, () => {
			before();
			const start = performance.now();
			read(FIRST_DAY, last);
			return performance.now() - start;
		});
	const row = (what: string, figure: number, unit: string, most: number | null): Row => ({
		what,
		figure,
		baseline: null,
		unit,
		target: most === null ? null : target(most)
	});
	return [
		row('disk, a year of a busy collective, noise included', aYear, 'MB', 5),
		row('public figures of two years, p95', percentile(times(publishedFigures), 0.95), 'ms', 20),
		row('the same, first asked, p50', median(times(publishedFigures, forgetPublished)), 'ms', 20),
		row('the desk’s figures of two years, p50', median(times(exactFigures)), 'ms', null),
		row('noise of two years, drawn at once', drawn, 'ms', null)
	];
}

const dayOf = (index: number) => ({
	day: addDays(FIRST_DAY, index),
	visits: 300,
	views: 700,
	visitors: 250,
	upperBound: false,
	bots: 90
});

/** Which pages are read changes from a day to the next. */
const countsOf = (index: number) =>
	new Map(
		Object.entries(A_DAY).map(([dimension, values]) => {
			const value = (n: number) =>
				`/archive/[slug] a-broadcast-of-${(index * 3 + n * 7) % (values * 4)}`;
			return [
				dimension as keyof typeof A_DAY,
				new Map(Array.from({ length: values }, (_, n) => [value(n), 3 + n]))
			];
		})
	);
