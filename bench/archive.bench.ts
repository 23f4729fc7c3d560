import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import Sqlite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { BroadcastRecord } from '#lib/archive/record.ts';
import { writeBroadcast } from '#lib/archive/store.server.ts';
import { inArchiveTransaction } from '#lib/archive/transaction.server.ts';
import { startBaseline, startTerrasse, type Child } from './child.ts';
import { chance, speaker } from './french.ts';
import { hammer, requestBytes } from './http-load.ts';
import { fetchPage } from './page.bench.ts';
import { say } from './progress.ts';
import { median, type Row } from './table.ts';

/**
 * The archive's list with 10,000 broadcasts, beside node:http answering the same bytes: the page as it
 * is kept in memory, one under a choice, kept too, and those under choices that nobody made before.
 */
const BROADCASTS = 10_000;
const ROUNDS = 3;
const CONNECTIONS = 16;
const ROUND_MS = 2_500;
const MOST_TRIES = 20;
const INDEXED_WITHIN_MS = 600_000;
const HEADERS = { 'accept-encoding': 'br, gzip', accept: 'text/html' };
const PORTS = { bare: 4308, ours: 4309 };

export async function measure(): Promise<Row[]> {
	const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-bench-'));
	try {
		say(`${BROADCASTS} broadcasts are written`);
		fill(dataDir);
		const ours = await startTerrasse(PORTS.ours, dataDir);
		try {
			await untilIndexed(dataDir, ours);
			return [
				await rowOf('archive list, kept', '/archives', dataDir, 0.4),
				await rowOf('the same under a tag, kept', '/archives?tag=sujet-7&page=2', dataDir, 0.4),
				await rowOfFirstVisits()
			];
		} finally {
			await ours.stop();
		}
	} finally {
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function rowOf(
	what: string,
	path: string,
	dataDir: string,
	least: number | null
): Promise<Row> {
	const [bodyFile, headersFile] = [join(dataDir, 'page'), join(dataDir, 'headers')];
	let page = await fetchPage(PORTS.ours, path);
	// Kept pages are compressed a moment after they are first drawn.
	for (let tries = 0; tries < MOST_TRIES && !page.headers['content-encoding']; tries++) {
		await pause(200);
		page = await fetchPage(PORTS.ours, path);
	}
	writeFileSync(bodyFile, page.body);
	writeFileSync(headersFile, JSON.stringify(page.headers));
	const bare = await startBaseline('page', PORTS.bare, bodyFile, headersFile);
	const request = requestBytes('GET', path, HEADERS);
	const [figures, baselines]: [number[], number[]] = [[], []];
	try {
		for (let round = 0; round <= ROUNDS; round++) {
			for (const [port, kept] of [
				[PORTS.bare, baselines] as const,
				[PORTS.ours, figures] as const
			]) {
				const { perSecond, statuses } = await hammer(port, CONNECTIONS, () => request, ROUND_MS);
				if ([...statuses.keys()].join() !== '200') throw new Error(`${path} is not served`);
				// The first round warms up.
				if (round > 0) kept.push(perSecond);
			}
		}
	} finally {
		await bare.stop();
	}
	return {
		what: `${what} (${page.body.length} bytes)`,
		figure: median(figures),
		baseline: median(baselines),
		unit: '/s',
		target: least === null ? null : { of: 'ratio', is: 'at least', value: least }
	};
}

/** Broadcasts of fifteen years, in twenty series, with guests and tags. */
function fill(dataDir: string): void {
	openDatabase(dataDir);
	const speak = speaker(chance(1));
	for (let from = 1; from <= BROADCASTS; from += 500) {
		inArchiveTransaction(() => {
			for (let n = from; n < from + 500; n++) writeBroadcast(broadcast(n, speak));
		});
	}
	closeDatabase();
}

function broadcast(n: number, speak: (words: number) => string): BroadcastRecord {
	const day = String((n % 28) + 1).padStart(2, '0');
	const month = String((n % 12) + 1).padStart(2, '0');
	const named = (slug: string) => ({ slug, name: slug });
	return v.parse(BroadcastRecord, {
		...{ slug: `emission-${n}`, title: speak(6), summary: speak(25), body: speak(120) },
		...{ status: 'published', startsAt: `${2010 + (n % 15)}-${month}-${day}`, duration: 5400 },
		series: named(`serie-${n % 20}`),
		tags: [named(`sujet-${n % 200}`), named(`sujet-${200 + (n % 37)}`)],
		people: [{ ...named(`personne-${n % 900}`), role: 'guest', as: null, organisation: null }]
	});
}

/** Pages drawn one by one: each request is of another guest, year and order. */
async function rowOfFirstVisits(): Promise<Row> {
	let asked = 0;
	const next = () => {
		const n = asked++;
		const year = 2010 + (Math.floor(n / 900) % 15);
		return requestBytes('GET', `/archives?person=personne-${n % 900}&year=${year}`, HEADERS);
	};
	const { perSecond } = await hammer(PORTS.ours, CONNECTIONS, next, ROUND_MS);
	return {
		what: 'the same, choices never made',
		figure: perSecond,
		baseline: null,
		unit: '/s',
		target: null
	};
}

/**
 * The first filling of the search index is measured apart: here it would only stand in the way. Looks
 * without opening the data file for writing, which the server would take for a change.
 */
async function untilIndexed(dataDir: string, ours: Child): Promise<void> {
	const data = new Sqlite(join(dataDir, 'terrasse.sqlite'), { readonly: true });
	const count = data.prepare<[], number>('select count(*) from search_document').pluck();
	const late = performance.now() + INDEXED_WITHIN_MS;
	let worked = 0;
	for (let isQuiet = false; !isQuiet;) {
		if (performance.now() > late) throw new Error('bench: the index was not filled');
		await pause(1000);
		const before = worked;
		worked = ours.processorSeconds();
		isQuiet = (count.get() ?? 0) >= BROADCASTS && worked - before < 0.05;
	}
	data.close();
}
