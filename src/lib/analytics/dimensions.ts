/**
 * What is counted, each alone and never crossed with another. Pages and hours are counted by view;
 * the others that come with a page, by visit: once, where it begins.
 */
export const DIMENSIONS = [
	'page',
	'entry',
	'referrer',
	'via',
	'language',
	'device',
	'hour',
	'address',
	'download',
	'scan'
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/**
 * How many published figures of a day one visit may change by one: visits, views and visitors, and a
 * value of each dimension but downloads and scans. The noise of each covers that figure alone.
 */
export const CELLS_OF_A_VISIT = 3 + (DIMENSIONS.length - 2);

/** What stands for every value that is not told apart. */
export const OTHER = 'other';

/** How often a value that comes from outside is met in a day before its name is kept. */
export const HITS_BEFORE_NAMED = 5;

/** How many values a dimension tells apart in a day; the rest is `other`. */
export const MOST_VALUES: Readonly<Record<Dimension, number>> = {
	page: 600,
	entry: 300,
	referrer: 200,
	via: 50,
	language: 10,
	device: 3,
	hour: 24,
	address: 2,
	download: 200,
	scan: 10
};
