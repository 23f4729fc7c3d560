import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Memory } from './merge.ts';
import type { Considered, Report } from './report.ts';

/**
 * What earlier imports of an origin left to know it by: which broadcast each key became, and what
 * was last said of each leaf. And the book of this run.
 */
export type Run = {
	origin: string;
	/** Key of an item to the slug of its broadcast, as it is today. */
	keys: Map<string, string>;
	/** The other way: whose a slug is, in this origin. Grows as a run goes, dry or not. */
	claims: Map<string, string>;
	/** Keys met in this run. */
	seen: Set<string>;
	/** The slugs items asked for, and what they became, where that differs. */
	renamed: Map<string, string>;
};

export type ImportKind = 'wxr' | 'peertube' | 'json';

const statements = prepared((database: Database) => ({
	items: database.prepare<[string], { key: string; slug: string | null }>(
		`select item.key as key, coalesce(broadcast.slug, later.slug) as slug
		from import_item as item join import_run as run on run.id = item.run
		left join broadcast on broadcast.slug = item.slug
		left join broadcast_slug as former on former.slug = item.slug
		left join broadcast as later on later.id = former.broadcast
		where run.origin = ? and item.slug is not null order by item.run, item.position`
	),
	fields: database.prepare<[string], { field: string; origin: string; hash: string }>(
		`select field, origin, hash from imported_field
		where broadcast = (select id from broadcast where slug = ?)`
	),
	remember: database.prepare<[string, string, string, string]>(
		`insert into imported_field (broadcast, field, origin, hash)
		values ((select id from broadcast where slug = ?), ?, ?, ?)
		on conflict (broadcast, field, origin) do update set hash = excluded.hash
		where hash <> excluded.hash`
	),
	start: database.prepare<[ImportKind, string, number]>(
		'insert into import_run (kind, origin, started_at) values (?, ?, ?)'
	),
	forget: database.prepare<[string, number, string]>(
		`delete from import_item where key = ? and run <> ?
		and run in (select id from import_run where origin = ?)`
	),
	note: database.prepare(
		`insert into import_item (run, position, key, outcome, slug, notes) values (@book,
		(select coalesce(max(position) + 1, 0) from import_item where run = @book),
		@key, @outcome, @slug, @notes)`
	),
	close: database.prepare<[number, string, number]>(
		'update import_run set ended_at = ?, counts = ? where id = ?'
	)
}));

/** What is known of an origin when a run starts. */
export function openRun(origin: string): Run {
	const rows = statements().items.all(origin);
	const known = rows.flatMap(({ key, slug }) => (slug === null ? [] : [[key, slug] as const]));
	const keys = new Map(known);
	const claims = new Map([...keys].map(([key, slug]) => [slug, key]));
	return { origin, keys, claims, seen: new Set(), renamed: new Map() };
}

/** What sources said of a broadcast before: this origin's words, and the leaves others hold. */
export function readMemory(slug: string, origin: string): Memory {
	const own = new Map<string, string>();
	const others = new Set<string>();
	for (const row of statements().fields.all(slug)) {
		if (row.origin === origin) own.set(row.field, row.hash);
		else others.add(row.field);
	}
	return { own, others };
}

/** Keeps what a source said of a broadcast: leaf to hash. */
export function remember(slug: string, origin: string, said: ReadonlyMap<string, string>): void {
	for (const [field, hash] of said) statements().remember.run(slug, field, origin, hash);
}

/** Opens the book of a run. @returns its number */
export function startBook(kind: ImportKind, origin: string): number {
	return Number(statements().start.run(kind, origin, Date.now()).lastInsertRowid);
}

/** Writes what came of an item. Only the last word on a key is kept. */
export function writeInBook(book: number, run: Run, key: string, found: Considered): void {
	const { outcome, notes } = found;
	// What a key once became stays known, even where its source sends something wrong for a while.
	const slug = found.slug ?? run.keys.get(key) ?? null;
	const sql = statements();
	sql.forget.run(key, book, run.origin);
	sql.note.run({ book, key, outcome: outcome ?? 'same', slug, notes: JSON.stringify(notes) });
}

/** Closes the book of a run that reached its end. */
export function closeBook(book: number, report: Report): void {
	statements().close.run(Date.now(), JSON.stringify(report.counts), book);
}
