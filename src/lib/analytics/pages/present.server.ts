import { address } from '#lib/words/addresses.ts';
import { hour, looseDay } from '#lib/words/dates.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { Day } from '../day.ts';
import { DIMENSIONS, type Dimension } from '../dimensions.ts';
import type { Figures, Share } from '../figures.server.ts';
import { spansOf, sumOf, type Span } from './columns.ts';
import { pathOf } from './page-path.ts';
import type { Period } from './period.ts';
import type { FiguresWords } from './words.ts';

/** Figures ready to be shown: their days and values in words. The numbers stay what they are. */
export type View = {
	unit: Period['unit'];
	from: string;
	to: string;
	/** The days that the tables cover, where they are others; null where there is none yet. */
	tables: { from: string; to: string } | null;
	/** The first day that has figures, where the period begins before it; else null. */
	begins: string | null;
	/** Whether there were pages read, but in no hour enough to tell. */
	hidesHours: boolean;
	spans: (Span & { label: string })[];
	totals: Totals;
	/** Around the clock, from midnight; null where there are too few to tell. Empty without any. */
	hours: { label: string; count: number | null }[];
	lists: { dimension: Dimension; rows: Row[] }[];
};

export type Totals = Omit<Span, 'key'> & {
	/** What robots are of all pages asked for, in whole per cent; null of no page at all. */
	filtered: number | null;
};

export type Row = { label: string; href: string | null; count: number };

/** Puts the figures of a period into a language. Values without a word are shown as they are. */
export function present(
	figures: Figures,
	period: Period,
	locale: Locale,
	words: FiguresWords,
	first: Day | null = null
): View {
	const said = (day: Day) => looseDay(locale, day);
	const { from, to, tables } = period;
	const begins = first !== null && first > from ? first : null;
	const tablesFrom = first !== null && first > tables.from ? first : tables.from;
	return {
		unit: period.unit,
		from: said(from),
		to: said(to),
		tables: tablesFrom > tables.to ? null : { from: said(tablesFrom), to: said(tables.to) },
		begins: begins && said(begins),
		hidesHours: figures.dimensions.page.length > 0 && figures.dimensions.hour.length === 0,
		spans: spansOf(figures, period).map((span) => ({ ...span, label: looseDay(locale, span.key) })),
		totals: totalsOf(figures),
		hours: hoursOf(figures.dimensions.hour, locale),
		lists: DIMENSIONS.filter((dimension) => dimension !== 'hour')
			.map((dimension) => ({
				dimension,
				rows: figures.dimensions[dimension].map((share) => rowOf(dimension, share, locale, words))
			}))
			.filter(({ rows }) => rows.length > 0)
	};
}

/** What a period comes to. */
export function totalsOf({ days }: Pick<Figures, 'days'>): Totals {
	const sum = sumOf(days);
	const bots = sum.bots ?? 0;
	const asked = bots + (sum.views ?? 0);
	return { ...sum, filtered: asked > 0 ? Math.round((bots / asked) * 100) : null };
}

const HOURS = Array.from({ length: 24 }, (_, index) => String(index).padStart(2, '0'));

function hoursOf(shares: readonly Share[], locale: Locale): View['hours'] {
	const counts = new Map(shares.map(({ value, count }) => [value, count]));
	if (!HOURS.some((one) => counts.has(one))) return [];
	return HOURS.map((one) => ({
		label: hour(locale, `${one}:00`),
		count: counts.get(one) ?? null
	}));
}

const OF_PAGES: readonly Dimension[] = ['page', 'entry', 'download'];

function rowOf(dimension: Dimension, { value, count }: Share, locale: Locale, words: FiguresWords) {
	const path = OF_PAGES.includes(dimension) ? pathOf(value) : null;
	if (path?.startsWith('/')) {
		const href = address(locale, path);
		return { label: decodeURI(href), href, count };
	}
	const word = (words.values as Partial<Record<string, string>>)[value];
	return { label: word ?? value, href: null, count };
}
