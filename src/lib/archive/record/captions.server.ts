import { isDeepStrictEqual } from 'node:util';
import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Caption, Passage } from '../record.ts';

/**
 * The captions of a broadcast, passage by passage. A track that did not change keeps its rows: a
 * transcript is long, and search has read it already.
 */
type Row = Omit<Caption, 'passages' | 'automatic'> & { row: number; automatic: 0 | 1 };

const statements = prepared((database: Database) => ({
	captions: database.prepare<[number], Row>(
		'select id as row, language, label, automatic from caption where broadcast = ? order by position'
	),
	passages: database.prepare<[number], Passage>(
		'select from_ms as "from", to_ms as "to", text from passage where caption = ? order by position'
	),
	remove: database.prepare<[number, number]>(
		'delete from caption where broadcast = ? and position = ?'
	),
	addCaption: database.prepare(
		`insert into caption (broadcast, position, language, label, automatic)
		values (@broadcast, @position, @language, @label, @automatic)`
	),
	addPassage: database.prepare<[number | bigint, number, number, number, string]>(
		'insert into passage (caption, position, from_ms, to_ms, text) values (?, ?, ?, ?, ?)'
	)
}));

/** @param broadcast its row number */
export function readCaptions(broadcast: number): Caption[] {
	const sql = statements();
	return sql.captions.all(broadcast).map(({ row, automatic, ...caption }) => ({
		...caption,
		automatic: automatic === 1,
		passages: sql.passages.all(row)
	}));
}

/** Makes `captions` those of the broadcast, by touching only the tracks that differ from `before`. */
export function writeCaptions(
	broadcast: number,
	captions: readonly Caption[],
	before: readonly Caption[]
): void {
	for (let position = 0; position < Math.max(captions.length, before.length); position++) {
		const caption = captions[position];
		if (isDeepStrictEqual(caption, before[position])) continue;
		statements().remove.run(broadcast, position);
		if (caption) add(broadcast, position, caption);
	}
}

function add(broadcast: number, position: number, caption: Caption): void {
	const sql = statements();
	const { language, label } = caption;
	const automatic = Number(caption.automatic);
	const added = sql.addCaption.run({ broadcast, position, language, label, automatic });
	caption.passages.forEach(({ from, to, text }, place) =>
		sql.addPassage.run(added.lastInsertRowid, place, from, to, text)
	);
}
