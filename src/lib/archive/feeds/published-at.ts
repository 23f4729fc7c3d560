import { instantOf } from '../clock.ts';

/**
 * When feeds say that a broadcast took place: they only know instants. A day without an hour is its noon
 * in UTC: the day before nowhere, and that very day everywhere west of New Zealand. Its midnight in Paris
 * is still the day before for whoever reads in London or Québec.
 *
 * @returns milliseconds since 1970
 */
export function publishedAt(startsAt: string, zone: string): number {
	return startsAt.length === 10 ? Date.parse(`${startsAt}T12:00Z`) : instantOf(startsAt, zone);
}
