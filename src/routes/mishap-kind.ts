import { readAddress } from '#lib/words/addresses.ts';

/** The kinds of failure that an error page has words for. */
export type MishapKind = 'noRoom' | 'missing' | 'gone' | 'busy' | 'refused' | 'broken';

/**
 * What an error page is about. Rooms and walls alone speak of rooms: elsewhere, an address that
 * leads nowhere is only that.
 */
export function mishapKind(status: number, pathname: string): MishapKind {
	if (status === 429) return 'busy';
	if (status === 410) return 'gone';
	if (status >= 500) return 'broken';
	const { path } = readAddress(pathname);
	const isRoom = /^\/(s|wall)(\/|$)/.test(path);
	if (isRoom && (status === 400 || status === 404)) return 'noRoom';
	return status === 404 ? 'missing' : 'refused';
}
