import type { Locale } from '#lib/words/locale.ts';
import { instantOf } from '../clock.ts';
import type { PlayerWords } from '../player/words.ts';
import type { BroadcastRecord } from '../record.ts';
import type { WaitingPage } from './wait-for-live.ts';

/** What the page of a broadcast that is to come, or is live, hands to its script; null for any other. */
export function waitingPage(
	{ slug, status, startsAt, zone }: BroadcastRecord,
	locale: Locale,
	words: PlayerWords
): WaitingPage | null {
	if (status !== 'scheduled' && status !== 'live') return null;
	const hasHour = startsAt !== null && startsAt.length > 10;
	return {
		locale,
		status,
		startsAt: hasHour ? instantOf(startsAt, zone) : null,
		address: `/api/v1/broadcasts/${slug}/live`,
		words: words.waitingScript
	};
}
