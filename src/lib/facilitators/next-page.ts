import { address, readAddress } from '#lib/words/addresses.ts';
import type { Locale } from '#lib/words/locale.ts';

/** Where the door leads: the page of the desk that was asked for, never another site, or the desk. */
export function nextPage(asked: string | null, locale: Locale): string {
	const isPath = asked !== null && /^\/[^/\\]/.test(asked);
	const isDesk = isPath && /^\/desk(\/|$)/.test(readAddress(asked).path);
	return isDesk ? asked : address(locale, '/desk');
}
