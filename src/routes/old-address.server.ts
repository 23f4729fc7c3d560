import { error, redirect } from '@sveltejs/kit';
import { findOldAddress } from '#lib/archive/redirects.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';

/**
 * Leaves for where an old address leads: 301 in one hop, or 410 where it was withdrawn. Returns where
 * nothing is known of it, save the number of a post, which is 404. Asked only by pages that have nothing else to show.
 */
export function followOldAddress({ pathname, search }: URL, locale: Locale): void {
	const found = findOldAddress(pathname + search);
	if (found?.status === 301) redirect(301, found.to);
	if (found?.status === 410) error(410, catalogue(locale).archive.gone);
	// A post that is not public answers as one that never was: the front page is neither.
	if (!found && pathname === '/' && /[?&]p=\d/.test(search)) error(404);
}
