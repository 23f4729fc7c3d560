import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/** A workshop and its broadcast know each other: the broadcast names the workshop. */
const statements = prepared((database: Database) => ({
	find: database
		.prepare<[string], string>(
			`select slug from broadcast where workshop = ? and ${IS_PUBLIC}
			order by starts_at desc limit 1`
		)
		.pluck()
}));

/** The slug of the public broadcast that recorded a workshop, the latest if there are several. */
export function broadcastOfWorkshop(workshop: string): string | null {
	return statements().find.get(workshop) ?? null;
}
