import { oneForProcess } from '#db/process.server.ts';
import type { Kept } from './kept-pages.server.ts';

/**
 * Pages with a query that ask to be kept: a list under choices that lead somewhere. There are more of
 * them than memory should hold, so those asked for the longest ago are forgotten.
 */
const MOST_BYTES = 16 * 1024 * 1024;
/** Compressed forms come beside the page, and are together shorter than it. */
const WITH_FORMS = 2;

const shelf = () =>
	oneForProcess('http/kept-queries', () => ({ pages: new Map<string, Kept>(), bytes: 0 }));
const wishes = () => oneForProcess('http/kept-wishes', () => new WeakMap<Request, string>());

/**
 * Asks that the answer to a request be kept.
 *
 * @param address the only spelling, with its query, under which this page is kept and served
 */
export function keepUnder(request: Request, address: string): void {
	wishes().set(request, address);
}

/** The address that the page itself asked to be kept under, if any. */
export const addressToKeep = (request: Request): string | undefined => wishes().get(request);

/** Keeps a page, and forgets others where memory is short. */
export function keepQuery(address: string, page: Kept): void {
	const held = shelf();
	drop(address);
	held.pages.set(address, page);
	held.bytes += weight(page);
	for (const oldest of held.pages.keys()) {
		if (held.bytes <= MOST_BYTES) return;
		drop(oldest);
	}
}

/** The page of an address, put last among those to be forgotten. */
export function keptQuery(address: string): Kept | undefined {
	const { pages } = shelf();
	const page = pages.get(address);
	if (page) {
		pages.delete(address);
		pages.set(address, page);
	}
	return page;
}

export function forgetQueries(): void {
	const held = shelf();
	held.pages.clear();
	held.bytes = 0;
}

const weight = ({ bodies }: Kept): number => bodies.identity.length * WITH_FORMS;

function drop(address: string): void {
	const held = shelf();
	const page = held.pages.get(address);
	if (!page) return;
	held.pages.delete(address);
	held.bytes -= weight(page);
}
