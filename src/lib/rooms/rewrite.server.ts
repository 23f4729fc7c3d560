import type { Database } from '#db/open.server.ts';

/**
 * Writes a table anew, in the order of its key, on pages that are overwritten first.
 *
 * `secure_delete` overwrites a deleted row, but not the copies that SQLite left in a page's gaps when
 * it moved that row to make room for another's; and within a page, rows lie in the order in which they
 * came. So the rows are set aside in memory (`temp`), the table is emptied whole, which overwrites its
 * pages whole, and they are put back. Part of a write; the journal holds what was until it is emptied.
 *
 * @param where the rows that stay, all of them by default; `values` fill its question marks
 */
export function rewriteTable(
	database: Database,
	table: string,
	where = 'true',
	...values: string[]
): void {
	database.prepare(`create temp table spared as select * from ${table} where ${where}`).run(values);
	database.exec(`delete from ${table}`);
	database.exec(`insert into ${table} select * from temp.spared`);
	database.exec('drop table temp.spared');
}
