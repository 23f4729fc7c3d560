import { wallClock } from '#lib/analytics/day.ts';
import { MOST_VALUES } from '#lib/analytics/dimensions.ts';
import { exactFigures } from '#lib/analytics/figures.server.ts';
import { SERVICE } from '#lib/analytics/pages/chatons.ts';
import { periodBefore, periodKeys, readPeriod } from '#lib/analytics/pages/period.ts';
import { present, totalsOf } from '#lib/analytics/pages/present.server.ts';
import { firstDay, fullDays } from '#lib/analytics/store.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** The exact figures, today's included, beside those of the period before; and what hosts may change. */
export const load: PageServerLoad = ({ locals: { locale }, url }) => {
	const words = sections(locale, 'figures');
	const { counting, visitors, public: isPublic, zone, ...others } = figuresSettings();
	const { chatons, chatonsUnverified, via, hidden } = others;
	const today = wallClock(Date.now(), zone).day;
	const period = readPeriod(url.searchParams.get('period'), today);
	const before = periodBefore(period);
	const first = firstDay();
	const isWhole = first !== null && first <= before.from;
	const full = fullDays('referrer', period.from, period.to).map((day) => looseDay(locale, day));
	return {
		words,
		view: present(exactFigures(period.from, period.to), period, locale, words.figures, first),
		// Beside a period of which a part was never counted, or is gone, every number would be a rise.
		before: isWhole ? totalsOf(exactFigures(before.from, before.to)) : null,
		compared: { from: looseDay(locale, before.from), to: looseDay(locale, before.to) },
		period: period.key,
		periods: periodKeys(today, first),
		href: address(locale, '/desk/figures'),
		full: { n: full.length, days: full[0] ?? '', most: MOST_VALUES.referrer },
		choices: {
			counting,
			visitors,
			public: isPublic,
			chatons,
			chatonsUnverified,
			via,
			hidden,
			zone
		},
		chatonsUrl: `${url.origin}/.well-known/chatonsinfos/${SERVICE}-metrics.properties`
	};
};
