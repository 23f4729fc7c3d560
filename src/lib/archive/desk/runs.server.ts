import * as v from 'valibot';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { ImportKind } from '../import/run.server.ts';

/** The last imports, from the book that each keeps (run.server.ts), whoever made them. */
export type PastRun = {
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

const statements = prepared((database: Database) => ({
	last: database.prepare<[], Omit<PastRun, 'counts'> & { counts: string }>(
		`select kind, origin, started_at as startedAt, ended_at as endedAt, counts
		from import_run order by id desc limit ${MOST}`
	)
}));

/** The latest first. */
export function lastRuns(): PastRun[] {
	return statements()
		.last.all()
		.map(({ counts, ...run }) => ({ ...run, counts: v.parse(Counts, JSON.parse(counts)) }));
}
