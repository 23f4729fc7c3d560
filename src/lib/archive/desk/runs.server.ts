import * as v from 'valibot';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Note } from '../import/item.ts';
import type { ItemReport, Outcome } from '../import/report.ts';
import type { ImportKind } from '../import/run.server.ts';
import { PER_PAGE } from './job.ts';

/** The last imports, from the book that each keeps (run.server.ts), whoever made them. */
export type PastRun = {
	id: number;
	kind: ImportKind;
	origin: string;
	/** Milliseconds since 1970. */
	startedAt: number;
	/** Null while it runs, and for one that broke off. */
	endedAt: number | null;
	counts: Record<string, number>;
};

const MOST = 10;
const Counts = v.fallback(v.record(v.string(), v.number()), {});

type Row = Omit<PastRun, 'counts'> & { counts: string };
type ItemRow = Pick<ItemReport, 'key' | 'slug' | 'title'> & {
	outcome: Outcome | 'missing';
	notes: string;
};

const RUN =
	'select id, kind, origin, started_at as startedAt, ended_at as endedAt, counts from import_run';
const OF_RUN =
	'from import_item as item where run = @run and (@outcome is null or outcome = @outcome)';

const statements = prepared((database: Database) => ({
	last: database.prepare<[], Row>(`${RUN} order by id desc limit ${MOST}`),
	one: database.prepare<[number], Row>(`${RUN} where id = ?`),
	count: database
		.prepare<{ run: number; outcome: string | null }, number>(`select count(*) ${OF_RUN}`)
		.pluck(),
	items: database.prepare<{ run: number; outcome: string | null; from: number }, ItemRow>(
		`select key, outcome, notes, coalesce(broadcast.slug, item.slug) as slug, broadcast.title
		from (select * ${OF_RUN} order by position limit ${PER_PAGE} offset @from) as item
		left join broadcast on broadcast.id = coalesce(
			(select id from broadcast where slug = item.slug),
			(select broadcast from broadcast_slug where slug = item.slug))
		order by position`
	)
}));

/** The latest first. */
export const lastRuns = (): PastRun[] => statements().last.all().map(shown);

/** Null where there is none. */
export function readRun(id: number): PastRun | null {
	const row = statements().one.get(id);
	return row ? shown(row) : null;
}

/**
 * What the book of a run still holds, item by item: of each, the last word that its origin said. Values
 * that changed are in the archive alone.
 *
 * @param from how many are left out before
 */
export function itemsOfRun(
	run: number,
	outcome: Outcome | null,
	from: number
): { items: ItemReport[]; total: number } {
	const { count, items } = statements();
	const rows = items.all({ run, outcome, from });
	return { items: rows.map(told), total: count.get({ run, outcome }) ?? 0 };
}

const shown = ({ counts, ...run }: Row): PastRun => {
	return { ...run, counts: v.parse(Counts, JSON.parse(counts)) };
};

function told({ notes, outcome, ...item }: ItemRow): ItemReport {
	const nothing = { line: null, status: null, changes: [], conflicts: [] };
	// What its source no longer had is left as it was here.
	const came = outcome === 'missing' ? 'same' : outcome;
	return { ...item, ...nothing, outcome: came, notes: JSON.parse(notes) as Note[] };
}
