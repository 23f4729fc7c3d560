import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { PASSAGES } from './document-number.ts';
import type { Kind } from './document.ts';
import { worth, type Sought } from './hits.ts';
import { excerpt, mark, type Marked } from './marks.ts';

/** A document found, and where in it. */
export type Result = {
	kind: Kind;
	key: string;
	language: string;
	path: string;
	/** When it took place, `2024-06-05`, where the archive knows. */
	day: string | null;
	title: Marked;
	people: Marked;
	tags: Marked;
	excerpt: Marked;
	/** Moments of the recording, at most three, in seconds. */
	passages: readonly { at: number; text: Marked }[];
};

const PASSAGES_EACH = 3;
/** Among how many of a recording's moments the best are chosen. */
const READ_EACH = 6;

type Row = Omit<Result, 'day' | 'title' | 'people' | 'tags' | 'excerpt' | 'passages'> &
	Record<'title' | 'people' | 'tags' | 'text', string>;

const statements = prepared((database: Database) => ({
	document: database.prepare<[number], Row>(
		'select kind, key, language, path, title, people, tags, text from search_document where id = ?'
	),
	day: database
		.prepare<[string], string | null>(
			'select substr(starts_at, 1, 10) from broadcast where slug = ?'
		)
		.pluck(),
	places: database
		.prepare<[string, number, number], number>(
			`select rowid from search_passage_index where search_passage_index match ?
			and rowid between ? and ? order by rowid limit ${READ_EACH}`
		)
		.pluck(),
	passage: database.prepare<[number], { at: number; text: string }>(
		'select at, text from search_passage where id = ?'
	)
}));

/** What is shown of a document. @param places the rings of its moments */
export function resultOf(id: number, what: Sought, places: readonly string[]): Result | [] {
	const row = statements().document.get(id);
	if (!row) return [];
	const { kind, key, language, path } = row;
	const marked = (text: string) => mark(text, language, what);
	const hasPassages = statements().passage.get(id * PASSAGES) !== undefined;
	return {
		...{ kind, key, language, path },
		day: kind === 'broadcast' ? (statements().day.get(key) ?? null) : null,
		title: marked(row.title),
		people: marked(row.people),
		tags: marked(row.tags),
		excerpt: excerpt(row.text, language, what),
		passages: hasPassages ? passagesOf(id, language, what, places) : []
	};
}

/** Moments that have all the words, or else some of them, in the order of the recording. */
function passagesOf(id: number, language: string, what: Sought, places: readonly string[]) {
	const first = id * PASSAGES;
	for (const match of places) {
		const found = statements().places.all(match, first, first + PASSAGES - 1);
		if (found.length > 0) return bestOf(found, language, what);
	}
	return [];
}

function bestOf(ids: readonly number[], language: string, what: Sought): Result['passages'] {
	return ids
		.flatMap((id) => statements().passage.get(id) ?? [])
		.map((passage) => ({ ...passage, worth: worth(passage.text, language, what) }))
		.sort((a, b) => b.worth - a.worth)
		.slice(0, PASSAGES_EACH)
		.sort((a, b) => a.at - b.at)
		.map(({ at, text }) => ({ at, text: excerpt(text, language, what) }));
}
