import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import type { SearchDocument } from '#lib/archive/search/document.ts';
import { find } from '#lib/archive/search/find.server.ts';
import { reindexAll } from '#lib/archive/search/index.server.ts';
import { readQuery } from '#lib/archive/search/query.ts';
import { suggest } from '#lib/archive/search/suggest.server.ts';
import { chance, speaker, VOCABULARY } from './french.ts';
import { say } from './progress.ts';
import { percentile, type Row } from './table.ts';

/**
 * A search over 10,000 broadcasts and 120,000 passages, with everything its page shows, beside the bare
 * FTS5 query: the same words, in one table of documents and one of passages, by bm25.
 */
const BROADCASTS = 10_000;
const PASSAGES_EACH = 12;
const QUERIES = 400;
/** Words asked: none of the first, which the smallest list of small words leaves out. */
const FIRST_ASKED = 25;

export async function measure(): Promise<Row[]> {
	const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-bench-'));
	const bare = new Sqlite(join(dataDir, 'bare.sqlite'));
	try {
		openDatabase(dataDir);
		say(`${BROADCASTS} broadcasts and ${BROADCASTS * PASSAGES_EACH} passages are indexed`);
		const startedAt = performance.now();
		const turns = watchTurns();
		await reindexAll(broadcasts());
		const waits = turns();
		const seconds = (performance.now() - startedAt) / 1000;
		fillBare(bare);
		const asked = questions();
		const ask = bareSearch(bare);
		const [ours, baselines, typos]: [number[], number[], number[]] = [[], [], []];
		for (const typed of asked) {
			baselines.push(timed(() => ask(typed)));
			ours.push(timed(() => search(typed)));
		}
		for (const typed of asked) typos.push(timed(() => mistype(typed)));
		return [
			...[0.5, 0.95].map((share): Row => {
				const [figure, baseline] = [percentile(ours, share), percentile(baselines, share)];
				const what = `search of ${BROADCASTS * PASSAGES_EACH} passages, p${share * 100}`;
				return {
					what,
					figure,
					baseline,
					unit: 'ms',
					target: null
				};
			}),
			most('the same, the slowest in twenty', percentile(ours, 0.95), 50),
			most('suggestion for a typo, p95', percentile(typos, 0.95), 20),
			most('suggestion for a typo, the slowest', Math.max(...typos), 20),
			{
				what: 'broadcasts put in the index',
				figure: BROADCASTS / seconds,
				baseline: null,
				unit: '/s',
				target: null
			},
			most('what others wait for meanwhile, p95', percentile(waits, 0.95), 20)
		];
	} finally {
		closeDatabase();
		bare.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

const most = (what: string, figure: number, value: number): Row => {
	return {
		what,
		figure,
		baseline: null,
		unit: 'ms',
		target: { of: 'figure', is: 'at most', value }
	};
};

/** The process rests between two handfuls: turns in which nothing was done make nobody wait. */
const IDLE_MS = 1;

/** Turns of the event loop that did something. @returns what ends it, and gives their lengths in ms */
function watchTurns(): () => number[] {
	const lengths: number[] = [];
	let last = performance.now();
	let isWatching = true;
	const turn = () => {
		const now = performance.now();
		if (now - last > IDLE_MS) lengths.push(now - last);
		last = now;
		if (isWatching) setImmediate(turn);
	};
	setImmediate(turn);
	return () => {
		isWatching = false;
		return lengths;
	};
}

function timed(act: () => void): number {
	const startedAt = performance.now();
	act();
	return performance.now() - startedAt;
}

function* broadcasts(most = BROADCASTS): Generator<SearchDocument> {
	const speak = speaker(chance(1));
	for (let made = 1; made <= most; made++) {
		const passages = Array.from({ length: PASSAGES_EACH }, (_, rank) => {
			return { at: rank * 7, text: speak(14) };
		});
		const [key, path] = [`b-${made}`, `/archive/b-${made}`];
		const heads = { title: speak(6), people: speak(4), tags: speak(4), text: speak(120) };
		yield {
			kind: 'broadcast',
			key,
			path,
			language: 'fr',
			shownIn: ['fr', 'en'],
			...heads,
			passages
		};
	}
}

/** One to three words of the same broadcast, as people ask for what they remember. */
function questions(): string[] {
	const usual = new Set(VOCABULARY.slice(0, FIRST_ASKED));
	return [...broadcasts(QUERIES)].map(({ text }, asked) => {
		const words = text.split(' ').filter((word) => !usual.has(word));
		return words.slice(0, (asked % 3) + 1).join(' ');
	});
}

function search(typed: string): void {
	const query = readQuery(typed);
	if (typeof query === 'string') throw new Error(`bench: ${typed} is no question`);
	find(query, 'fr', null);
}

function mistype(typed: string): void {
	const wrong = `${typed.slice(0, 3)}z${typed.slice(3)}`;
	const query = readQuery(wrong);
	if (typeof query !== 'string') suggest(query, wrong, 'fr');
}

function fillBare(bare: Sqlite.Database): void {
	bare.pragma('journal_mode = WAL');
	const tokenize = `tokenize = 'unicode61 remove_diacritics 2'`;
	bare.exec(`create virtual table document using fts5 (title, people, tags, text, passages, ${tokenize});
		create virtual table passage using fts5 (text, ${tokenize})`);
	const one = bare.prepare('insert into document values (?, ?, ?, ?, ?)');
	const said = bare.prepare('insert into passage values (?)');
	bare.transaction(() => {
		for (const { title, people, tags, text, passages } of broadcasts()) {
			one.run(title, people, tags, text, passages.map((passage) => passage.text).join(' '));
			for (const passage of passages) said.run(passage.text);
		}
	})();
}

function bareSearch(bare: Sqlite.Database): (typed: string) => void {
	const documents = bare.prepare(
		'select rowid, title, people, tags from document where document match ? order by rank limit 10'
	);
	const passages = bare.prepare(
		`select rowid, snippet(passage, 0, '', '', '…', 20) from passage where passage match ? order by rank limit 30`
	);
	return (typed) => {
		const match = typed
			.split(' ')
			.map((word) => `"${word}"`)
			.join(' ');
		documents.all(match);
		passages.all(match);
	};
}
