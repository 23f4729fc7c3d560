import { lastFinishedDay } from '#lib/analytics/day-book.server.ts';
import { publishedFigures, type Figures } from '#lib/analytics/figures.server.ts';
import { publicKeys, publicPeriod, type Period } from '#lib/analytics/pages/period.ts';
import { firstDay } from '#lib/analytics/store.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';

export type OpenFigures = {
	period: Period;
	figures: Figures;
	/** Every period there is. */
	keys: string[];
	/** The first day that has figures. */
	first: string | null;
};

/**
 * What the public may read of a period, whose days are all over. Null where figures are closed; the
 * periods there are, where none has that name.
 */
export function openFigures(url: URL): OpenFigures | { keys: string[] } | null {
	if (!figuresSettings().public) return null;
	const now = Date.now();
	const last = lastFinishedDay(now);
	const first = firstDay();
	const keys = publicKeys(last, first);
	const period = publicPeriod(url.searchParams.get('period'), last, first);
	if (!period) return { keys };
	const figures = publishedFigures(period.from, period.to, now, period.tables);
	return { period, figures, keys, first };
}
