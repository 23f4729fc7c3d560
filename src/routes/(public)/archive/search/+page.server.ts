import { KINDS } from '#lib/archive/search/document.ts';
import { find, LAST_PAGE, ON_A_PAGE, type Found } from '#lib/archive/search/find.server.ts';
import { MOST_CHARACTERS, MOST_TERMS, readQuery, type Query } from '#lib/archive/search/query.ts';
import type { Result } from '#lib/archive/search/result.server.ts';
import { suggest } from '#lib/archive/search/suggest.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';
import { config } from '../../../../env.server.ts';
import type { PageServerLoad } from './$types';
import { askedPath, readAsked, type Asked } from './asked.ts';

/** With fewer pages found than this, a word may have been mistyped. */
const FEW = 3;

/** What was found for `q`. The question stays between the visitor and this answer: no log, no count. */
export const load: PageServerLoad = ({ locals: { locale }, url, setHeaders }) => {
	const words = sections(locale, 'search');
	const asked = readAsked(url.searchParams, LAST_PAGE);
	const { typed, kind } = asked;
	const query = readQuery(typed);
	if (typed !== '') setHeaders({ 'cache-control': 'no-store' });
	if (typeof query !== 'string') {
		const found = find(query, locale, kind, asked.page);
		return { words, typed, kind, error: undefined, answer: answerOf(found, asked, query, locale) };
	}
	const limits = { words: MOST_TERMS, signs: MOST_CHARACTERS };
	const error = query === 'empty' ? undefined : say(locale, words.search.problems[query], limits);
	return { words, typed: typed.slice(0, MOST_CHARACTERS), kind, error, answer: null };
};

/** What the page shows, with the addresses of its links. */
function answerOf(found: Found, asked: Asked, query: Query, locale: Locale) {
	const to = (other: Partial<Asked>) => address(locale, askedPath({ ...asked, ...other }));
	const pages = Math.min(Math.ceil(found.total / ON_A_PAGE), LAST_PAGE);
	const better = found.total < FEW ? suggest(query, asked.typed, locale) : null;
	const first = (asked.page - 1) * ON_A_PAGE;
	const inAll = KINDS.reduce((sum, kind) => sum + found.counts[kind], 0);
	return {
		...found,
		results: found.results.map((one) => ({ ...one, day: one.day ?? dayOfWorkshop(one, locale) })),
		inAll,
		better: better && { typed: better, href: to({ typed: better, page: 1 }) },
		range: { from: first + 1, to: first + found.results.length },
		previous: asked.page > 1 ? to({ page: asked.page - 1 }) : null,
		next: asked.page < pages ? to({ page: asked.page + 1 }) : null,
		isCut: asked.page === LAST_PAGE && found.total > LAST_PAGE * ON_A_PAGE,
		kinds: [
			{ kind: null, n: inAll, href: to({ kind: null, page: 1 }) },
			...KINDS.map((kind) => ({ kind, n: found.counts[kind], href: to({ kind, page: 1 }) }))
		]
	};
}

/** Two pages may bear one title: the evening, and its recording. */
function dayOfWorkshop({ kind, key }: Result, locale: Locale): string | null {
	if (kind !== 'workshop') return null;
	const workshops = listWorkshops(config().workshopsDir, locale);
	return workshops.find(({ slug }) => slug === key)?.when.day ?? null;
}
