import { error, redirect } from '@sveltejs/kit';
import { findListing, followsWordpress } from '#lib/archive/addresses/listing-address.server.ts';
import { oldAddress } from '#lib/archive/addresses/old-address.ts';
import { findOldAddress } from '#lib/archive/addresses/redirects.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';

/**
 * Leaves for where an old address leads: 301 in one hop, or 410 where it was withdrawn. Returns where
 * nothing is known of it, save what asked a WordPress site for a page by its query, which is 404: the
 * front page is none of them. Asked only by pages that have nothing else to show.
 */
export function followOldAddress({ pathname, search }: URL, locale: Locale): void {
	const asked = pathname + search;
	const found = findOldAddress(asked) ?? findListing(asked);
	if (found?.status === 301) redirect(301, found.to);
	if (found?.status === 410) error(410, catalogue(locale).archive.gone);
	const isByQuery = pathname === '/' && (oldAddress(asked)?.includes('?') ?? false);
	if (isByQuery && followsWordpress()) error(404);
}
