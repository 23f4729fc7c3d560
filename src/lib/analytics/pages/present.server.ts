import { address } from '#lib/words/addresses.ts';
import { hour, looseDay } from '#lib/words/dates.ts';
import type { Locale } from '#lib/words/locale.ts';
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
	spans: (Span & { label: string })[];
	totals: Totals;
	lists: { dimension: Dimension; rows: Row[] }[];
};

export type Totals = Omit<Span, 'key'> & {
	/** What robots are of all pages asked for, in whole per cent. */
	filtered: number;
};

export type Row = { label: string; href: string | null; count: number };

/** Puts the figures of a period into a language. Values without a word are shown as they are. */
export function present(
	figures: Figures,
	period: Period,
	locale: Locale,
	words: FiguresWords
): View {
	return {
		unit: period.unit,
		from: looseDay(locale, period.from),
		to: looseDay(locale, period.to),
		spans: spansOf(figures, period).map((span) => ({ ...span, label: looseDay(locale, span.key) })),
		totals: totalsOf(figures),
		lists: DIMENSIONS.map((dimension) => ({
			dimension,
			rows: inOrder(dimension, figures.dimensions[dimension]).map((share) =>
				rowOf(dimension, share, locale, words)
			)
		})).filter(({ rows }) => rows.length > 0)
	};
}

/** What a period comes to. */
export function totalsOf({ days }: Pick<Figures, 'days'>): Totals {
	const sum = sumOf(days);
	const asked = sum.bots + sum.views;
	return { ...sum, filtered: asked > 0 ? Math.round((sum.bots / asked) * 100) : 0 };
}

/** Hours follow the clock; everything else comes with the most first. */
const inOrder = (dimension: Dimension, shares: readonly Share[]): readonly Share[] =>
	dimension === 'hour' ? shares.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : shares;

const OF_PAGES: readonly Dimension[] = ['page', 'entry', 'download'];

function rowOf(dimension: Dimension, { value, count }: Share, locale: Locale, words: FiguresWords) {
	const path = OF_PAGES.includes(dimension) ? pathOf(value) : null;
	if (path?.startsWith('/')) {
		const href = address(locale, path);
		return { label: decodeURI(href), href, count };
	}
	const clock = /^\d\d$/.test(value) ? hour(locale, `${value}:00`) : undefined;
	const word = clock ?? (words.values as Partial<Record<string, string>>)[value];
	return { label: word ?? value, href: null, count };
}
