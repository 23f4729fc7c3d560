import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Status } from '../record.ts';

const statements = prepared((database: Database) => ({
	status: database.prepare<[string], Status>('select status from broadcast where slug = ?').pluck()
}));

/** The status of a broadcast alone: a waiting page asks for it often. */
export function readStatus(slug: string): Status | null {
	return statements().status.get(slug) ?? null;
}
