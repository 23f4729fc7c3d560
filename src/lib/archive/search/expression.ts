import { withSynonyms, type Alike } from './alike.ts';
import { withoutSmallWords, type Query, type Term } from './query.ts';
import { stemmed } from './stem.ts';

/**
 * A question in the syntax of FTS5 (sqlite.org/fts5.html#full_text_query_syntax). Every word stands in
 * double quotes and is made of letters and digits alone.
 */
const FIELDS = ['title', 'people', 'tags', 'text', 'passages'];
const SHORTEST_PREFIX = 3;

/**
 * The words themselves, then any form of them, then also what people say instead: for each, from the
 * title alone to anywhere. Within one kind each ring holds those before, and the very last holds all.
 */
export function rings(query: Query): string[][] {
	const asked = withoutSmallWords(query.terms);
	const groups = withSynonyms(query.terms);
	const widening = FIELDS.map((_, last) => FIELDS.slice(0, last + 1));
	const inForms = (alike: readonly Alike[]) =>
		widening.map((fields) => all(alike.map((one) => wide(one, asked, fields))));
	const hasSynonyms = groups.some(({ instead }) => instead.length > 0);
	return [
		widening.map((fields) => within(fields, all(asked.map(exact)))),
		inForms(groups.map(({ terms }) => ({ terms, instead: [] }))),
		...(hasSynonyms ? [inForms(groups)] : [])
	].map((kind) => kind.map((expression) => without(expression, query)));
}

/** The last word taken as a beginning; null where it is too short, or a phrase. */
export function beginning(query: Query): string | null {
	const { terms } = query;
	const last = terms.at(-1);
	const word = last?.forms[0]?.[0] ?? '';
	if (!last || last.isPhrase || last.forms[0]?.length !== 1 || word.length < SHORTEST_PREFIX)
		return null;
	const before = withoutSmallWords(terms.slice(0, -1)).map(exact);
	const expression = within(FIELDS, all([...before, `"${word}"*`]));
	return without(expression, query);
}

function without(expression: string, { excluded }: Query): string {
	if (excluded.length === 0) return expression;
	return `(${expression}) NOT (${within(FIELDS, any(excluded.map(exact)))})`;
}

/** For the passages of one document: all the words together, then any of them; in any of their forms. */
export function passageRings({ terms }: Query, isBeginning: boolean): string[] {
	const asked = withoutSmallWords(terms);
	if (isBeginning) {
		const before = asked.filter((term) => term !== terms.at(-1)).map(exact);
		return [`text : (${any([...before, `"${terms.at(-1)?.forms[0]?.[0] ?? ''}"*`])})`];
	}
	const forms = withSynonyms(terms).map((alike) => wide(alike, asked, null));
	return [...new Set([all(forms), any(forms)])];
}

/** A word as it is, in whatever field. */
export const anyWhere = (word: string): string => within(FIELDS, quoted([word]));

/** One group in the columns of stems; a phrase keeps to its words. @param fields null for passages */
function wide(
	{ terms, instead }: Alike,
	asked: readonly Term[],
	fields: readonly string[] | null
): string {
	const inWords = fields ?? ['text'];
	const inStems = fields ? stemsOf(fields) : ['stems'];
	const each = terms
		.filter((term) => asked.includes(term))
		.map((term) =>
			term.isPhrase
				? within(inWords, exact(term))
				: within(inStems, any(term.forms.flatMap(stemmed).map(quoted)))
		);
	const others = instead.flatMap(stemmed).map(quoted);
	const itself = each.length > 0 ? [all(each)] : [];
	return any([...itself, ...(others.length > 0 ? [within(inStems, any(others))] : [])]);
}

const stemsOf = (fields: readonly string[]): string[] => fields.map((field) => `${field}_stems`);
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;
const exact = ({ forms }: Term): string => any(forms.map(quoted));
const within = (columns: readonly string[], expression: string): string =>
	`{${columns.join(' ')}} : (${expression})`;

function all(parts: readonly string[]): string {
	return joined(parts.filter(Boolean), ' AND ');
}

function any(parts: readonly string[]): string {
	return joined([...new Set(parts.filter(Boolean))], ' OR ');
}

const joined = (parts: readonly string[], by: string): string =>
	parts.length > 1 ? `(${parts.join(by)})` : (parts[0] ?? '');
