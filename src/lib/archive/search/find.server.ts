import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { KIND_OF, SHOWN, shownBit } from './document-number.ts';
import { KINDS, type Kind } from './document.ts';
import { beginning, passageRings, rings } from './expression.ts';
import { sought } from './hits.ts';
import { withoutSmallWords, type Query } from './query.ts';
import { resultOf, type Result } from './result.server.ts';

export type Found = {
	results: readonly Result[];
	/** Of the asked kind, or of all. */
	total: number;
	/** How many of each kind, whichever is asked. */
	counts: Readonly<Record<Kind, number>>;
	/** Nothing had the words: these have words that begin like the last one. */
	isBeginning: boolean;
};

/** Results on a page, and the last page: who needs more needs other words. */
export const ON_A_PAGE = 10;
export const LAST_PAGE = 10;
type Asked = { match: string; shown: number; kind: number | null; limit: number };

const IN_RING = `select rowid from search_index where search_index match @match and ${SHOWN}`;

const statements = prepared((database: Database) => ({
	some: database.prepare<[Asked], number>(`${IN_RING} limit @limit`).pluck(),
	best: database.prepare<[Asked], number>(`${IN_RING} order by rank limit @limit`).pluck(),
	counts: database.prepare<[Asked], { kind: number; n: number }>(
		`select ${KIND_OF} as kind, count(*) as n from search_index
		where search_index match @match and ${SHOWN} group by 1`
	)
}));

/**
 * Looks for a question among what the pages of a language show: what has the very words before what
 * has other forms of them, and in each of the two the title before people, tags, text and passages.
 *
 * @param kind null for all
 * @param page from 1; beyond the last there is nothing
 */
export function find(query: Query, locale: Locale, kind: Kind | null, page = 1): Found {
	const shown = shownBit(locale);
	const expressions = rings(query);
	let counts = countEach(expressions.at(-1)?.at(-1) ?? '', shown);
	const first = sum(counts) === 0 ? beginning(query) : null;
	if (first !== null) counts = countEach(first, shown);
	const isBeginning = first !== null && sum(counts) > 0;
	const total = kind ? counts[kind] : sum(counts);
	const least = Math.min(total, page * ON_A_PAGE);
	const ids = nearest(first === null ? expressions : [[first]], shown, kind, least);
	const what = sought({ ...query, terms: withoutSmallWords(query.terms) }, isBeginning);
	const places = passageRings(query, isBeginning);
	const results = ids
		.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
		.flatMap((id) => resultOf(id, what, places));
	return { results, total, counts, isBeginning };
}

/**
 * The numbers of the first documents, ring after ring, best first in each. Ranking reads every document
 * that has one of the words: only a ring that adds several is ranked, and rings are passed over where
 * the widest of their kind adds nothing.
 */
function nearest(kinds: string[][], shown: number, kind: Kind | null, most: number): number[] {
	const { some, best } = statements();
	const found = new Set<number>();
	// A ring holds those before it: one more than was found shows whether it holds anything else.
	const asked = { shown, kind: kind && KINDS.indexOf(kind), limit: most + 1 };
	const addedBy = (match: string) => some.all({ match, ...asked }).filter((id) => !found.has(id));
	for (const expressions of kinds) {
		if (found.size >= most) break;
		const [only, ...others] = addedBy(expressions.at(-1) ?? '');
		if (only !== undefined && others.length === 0) found.add(only);
		if (others.length === 0) continue;
		for (const match of expressions) {
			if (found.size >= most) break;
			const added = addedBy(match);
			for (const id of added.length > 1 ? best.all({ match, ...asked }) : added) found.add(id);
		}
	}
	return [...found].slice(0, most);
}

function countEach(match: string, shown: number): Record<Kind, number> {
	const rows = statements().counts.all({ match, shown, kind: null, limit: 0 });
	const of = (kind: Kind) => rows.find((row) => row.kind === KINDS.indexOf(kind))?.n ?? 0;
	return { broadcast: of('broadcast'), workshop: of('workshop'), question: of('question') };
}

const sum = (counts: Record<Kind, number>): number =>
	KINDS.reduce((total, kind) => total + counts[kind], 0);
