import { redirect } from '@sveltejs/kit';
import { keepUnder } from '#lib/http/kept-queries.server.ts';
import { FACETS, type BroadcastQuery } from '../list/broadcast-query.ts';
import type { BroadcastList } from '../list/list.server.ts';
import { writeListQuery } from './list-query.ts';

/**
 * A list under choices has one address, and is kept under it: what a form sends, with its empty fields,
 * leads there. Words that are not ours stay in the address, and such a page is made each time.
 *
 * @param href of the list, without a query
 * @param query of its address, without the choice that the page itself is
 */
export function keepList(
	{ request, url }: { request: Request; url: URL },
	href: string,
	query: BroadcastQuery,
	list: BroadcastList
): void {
	const chosen = writeListQuery(query);
	if (url.search !== chosen && isOurs(url.searchParams)) redirect(302, href + chosen);
	// Addresses that lead nowhere are without number.
	if (list.total > 0 && (query.page ?? 1) <= list.pages) keepUnder(request, href + chosen);
}

const OURS: ReadonlySet<string> = new Set([...FACETS, 'order', 'page']);

const isOurs = (params: URLSearchParams): boolean =>
	params.size > 0 && [...params.keys()].every((name) => OURS.has(name));
