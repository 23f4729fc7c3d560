import type { Database } from '#db/open.server.ts';

/** What opens an account or is one that is open: of no use to whoever restores, of use to a thief. */
const KEYS = ['session', 'setup_link', 'invitation'];

/**
 * The tables that a backup leaves empty: those of rooms, found by their column `room` so that one that
 * is new is not forgotten, and those that open accounts.
 */
export function tablesLeftOut(database: Database): string[] {
	const names = database
		.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table'`)
		.pluck()
		.all() as string[];
	const isOfRooms = database
		.prepare<[string], 1>(`select 1 from pragma_table_info(?) where name = 'room'`)
		.pluck();
	return names.filter(
		(name) => name === 'room' || KEYS.includes(name) || isOfRooms.get(name) === 1
	);
}
