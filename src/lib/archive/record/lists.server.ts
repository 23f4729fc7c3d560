import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { BroadcastRecord } from '../record.ts';

/**
 * The plain lists of a broadcast: a table each, whose columns are named as the fields of the record
 * are, in the order of `position`.
 */
const COLUMNS = {
	chapters: ['chapter', 'at', 'title'],
	footnotes: ['footnote', 'label', 'text', 'url', 'at'],
	keyQuestions: ['key_question', 'question', 'answer', 'at']
} as const;

type Name = keyof typeof COLUMNS;
export const PLAIN_LISTS = Object.keys(COLUMNS) as Name[];

const statements = prepared((database: Database) => {
	const of = (name: Name) => {
		const [table, ...columns] = COLUMNS[name];
		const values = columns.map((column) => `@${column}`).join(', ');
		return {
			read: database.prepare<[number], unknown>(
				`select ${columns.join(', ')} from ${table} where broadcast = ? order by position`
			),
			clear: database.prepare<[number]>(`delete from ${table} where broadcast = ?`),
			add: database.prepare(
				`insert into ${table} (broadcast, position, ${columns.join(', ')})
				values (@broadcast, @position, ${values})`
			)
		};
	};
	return {
		chapters: of('chapters'),
		footnotes: of('footnotes'),
		keyQuestions: of('keyQuestions')
	};
});

/** Reads one list. @param broadcast its row number */
export function readList<N extends Name>(broadcast: number, name: N): BroadcastRecord[N] {
	return statements()[name].read.all(broadcast) as BroadcastRecord[N];
}

/** Replaces one list. */
export function writeList<N extends Name>(
	broadcast: number,
	name: N,
	list: BroadcastRecord[N]
): void {
	const sql = statements()[name];
	sql.clear.run(broadcast);
	list.forEach((one, position) => sql.add.run({ broadcast, position, ...one }));
}
