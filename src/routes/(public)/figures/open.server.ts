import { publishedFigures, type Figures } from '#lib/analytics/figures.server.ts';
import { lastFinishedDay } from '#lib/analytics/day-book.server.ts';
import { readPeriod, type Period } from '#lib/analytics/pages/period.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';

/** What the public may read of a period, whose days are all over; null where figures are closed. */
export function openFigures(url: URL): { period: Period; figures: Figures; last: string } | null {
	if (!figuresSettings().public) return null;
	const last = lastFinishedDay(Date.now());
	const period = readPeriod(url.searchParams.get('period'), last);
	return { period, figures: publishedFigures(period.from, period.to), last };
}
