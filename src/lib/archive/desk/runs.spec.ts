import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { closeBook, openRun, startBook, writeInBook } from '../import/run.server.ts';
import { emptyReport, type Outcome } from '../import/report.ts';
import { renameBroadcast, writeBroadcast } from '../store.server.ts';
import { itemsOfRun, lastRuns, readRun } from './runs.server.ts';

freshArchive();

const ORIGIN = 'wxr:https://ancien.example';

/** A run that met these items, in this order. */
function past(items: [key: string, outcome: Outcome, slug: string | null][]): number {
	const book = startBook('wxr', ORIGIN);
	const run = openRun(ORIGIN);
	for (const [key, outcome, slug] of items) {
		const notes = outcome === 'refused' ? [{ level: 'error' as const, code: 'no-title' }] : [];
		writeInBook(book, run, key, { outcome, slug, merged: null, notes });
	}
	closeBook(book, emptyReport(ORIGIN, true));
	return book;
}

test('a past import is read item by item, with its notes and the broadcast each became', () => {
	writeBroadcast(recordOf());
	const run = past([
		['?p=1', 'create', 'la-nuit'],
		['?p=2', 'refused', null]
	]);
	renameBroadcast('la-nuit', 'une-nuit');
	expect(readRun(run)?.origin).toBe(ORIGIN);
	expect(itemsOfRun(run, null, 0)).toMatchObject({
		total: 2,
		items: [
			{ key: '?p=1', outcome: 'create', slug: 'une-nuit', title: recordOf().title },
			{ key: '?p=2', outcome: 'refused', slug: null, notes: [{ code: 'no-title' }] }
		]
	});
	expect(itemsOfRun(run, 'refused', 0)).toMatchObject({ total: 1, items: [{ key: '?p=2' }] });
});

test('a long import comes by fifty', () => {
	const all = Array.from({ length: 60 }, (_, n) => [`?p=${n}`, 'same', null] as const);
	const run = past(all.map((one) => [...one]));
	expect(itemsOfRun(run, null, 0).items).toHaveLength(50);
	expect(itemsOfRun(run, null, 50).items.map(({ key }) => key)[0]).toBe('?p=50');
});

test('an item stands in the last import that met it', () => {
	const first = past([['?p=1', 'create', null]]);
	const second = past([['?p=1', 'same', null]]);
	expect([itemsOfRun(first, null, 0).total, itemsOfRun(second, null, 0).total]).toEqual([0, 1]);
	expect(lastRuns().map(({ id }) => id)).toEqual([second, first]);
});

test('an item that its source no longer had is left as it was', () => {
	const run = past([['?p=1', 'create', null]]);
	database().prepare("update import_item set outcome = 'missing'").run();
	expect(itemsOfRun(run, null, 0).items[0]?.outcome).toBe('same');
});

test('there is no run of another number', () => {
	expect(readRun(7)).toBeNull();
	expect(readRun(Number.NaN)).toBeNull();
});
