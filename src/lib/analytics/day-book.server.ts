import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { addDays, followClock, LATE_BY_DAYS, wallClock, type Day } from './day.ts';
import type { Dimension } from './dimensions.ts';
import { forgetNoise } from './noise.server.ts';
import { readRulesAgain, rules, rulesFrom, type Rules } from './rules.server.ts';
import { addToDay, lastDay, namedOn, purgeFigures, readDay } from './store.server.ts';
import { newTally, tallyOne, type Tally } from './tally.ts';
import {
	countVisitors,
	forgetVisitors,
	newVisitors,
	startMinute,
	type Visitors
} from './visitors.server.ts';

/**
 * Today's figures: counted in memory, written every minute and at a stop. A crash loses a minute.
 * When the day is over in the instance's zone, it is written a last time, and its secret is erased.
 */
export type Book = {
	day: Day;
	visits: number;
	views: number;
	bots: number;
	tally: Tally;
	visitors: Visitors;
	/** Whether the day was counted, be it that nobody came: only then does it get a row. */
	isCounted: boolean;
	/** Whether visitors were estimated since the book was opened, be it none. */
	isEstimated: boolean;
	/** Whether the disk has the day since the book was opened. */
	isWritten: boolean;
	/** The estimate of the day before a restart, whose people are counted again; null for none. */
	earlier: number | null;
};

const MINUTE_MS = 60_000;

type Held = { book: Book | null; timer: NodeJS.Timeout | null };
const held = () => oneForProcess<Held>('analytics/book', () => ({ book: null, timer: null }));

/**
 * The book that is open. It is closed by `everyMinute`, not by who counts: a disk that is full at
 * midnight keeps the day open, and no page pays for it.
 *
 * @param now milliseconds since 1970
 */
export function dayBook(now: number): Book {
	return (held().book ??= openBook(dayAt(now, lastDay(addDays(clockDay(now), LATE_BY_DAYS))), now));
}

const clockDay = (now: number): Day => wallClock(now, rules().zone).day;

const dayAt = (now: number, current: Day | null): Day =>
	followClock(current ?? clockDay(now), clockDay(now));

function openBook(day: Day, now: number): Book {
	const earlier = readDay(day)?.visitors ?? null;
	const tally = newTally(namedOn(day));
	const none = { visits: 0, views: 0, bots: 0, isWritten: false };
	const { counting: isCounted, visitors } = rules();
	const isEstimated = isCounted && visitors;
	return { day, ...none, tally, visitors: newVisitors(now), isCounted, isEstimated, earlier };
}

function closeBook(book: Book): void {
	writeBook(book);
	forgetVisitors(book.visitors);
	held().book = null;
}

/** The book, for something that the rules count. */
export function openForCounting(now: number): Book {
	const book = dayBook(now);
	followRules(book);
	return book;
}

/** Counts one of a dimension. */
export const countOne = ({ tally }: Book, dimension: Dimension, value: string): void =>
	tallyOne(tally, dimension, value);

/**
 * What is written stays in memory until it is on disk. A day that was counted has a row even if nobody
 * came: a day without one is a day on which nothing was counted. @throws what the disk says
 */
function writeBook(book: Book): void {
	const { day, visits, views, bots, tally, earlier } = book;
	if (!book.isCounted) return;
	if (book.isWritten && visits + views + bots + tally.pending.size === 0) return;
	const visitors = book.isEstimated ? (earlier ?? 0) + countVisitors(book.visitors) : null;
	const upperBound = visitors !== null && earlier !== null;
	// A day that is opened again after the public saw it gets other noise: else what came since shows.
	if (!book.isWritten) forgetNoise(day);
	addToDay({ day, visits, views, visitors, upperBound, bots }, tally.pending);
	Object.assign(book, { visits: 0, views: 0, bots: 0, isWritten: true });
	tally.pending.clear();
}

/** Notes what is counted in the day from now on. What was counted before stays. */
function followRules(book: Book): void {
	const { counting, visitors } = rules();
	book.isCounted ||= counting;
	book.isEstimated ||= counting && visitors;
}

/** Writes what is in memory. @throws what the disk says; nothing is lost then */
export function flushFigures(): void {
	const { book } = held();
	if (book) writeBook(book);
}

/** Counts from now on, by these rules. Called by the entry, once the database is open. */
export function startCounting(read: () => Rules): void {
	rulesFrom(read);
	purgeFigures(dayBook(Date.now()).day, rules().months);
	flushOrSay();
	onTheMinute();
}

/** A disk that refuses the first row does not keep the site from starting: it is tried every minute. */
function flushOrSay(): void {
	try {
		flushFigures();
	} catch (failure) {
		logFailure(failure, 'the figures');
	}
}

/** On every whole minute, so at midnight too, whether or not anybody comes. */
function onTheMinute(): void {
	const wait = MINUTE_MS - (Date.now() % MINUTE_MS);
	held().timer = setTimeout(() => {
		try {
			everyMinute(Date.now());
		} catch (failure) {
			logFailure(failure, 'the figures');
		}
		onTheMinute();
	}, wait).unref();
}

/** What happens every minute. @param now milliseconds since 1970 */
export function everyMinute(now: number): void {
	readRulesAgain();
	const book = dayBook(now);
	followRules(book);
	writeBook(book);
	startMinute(book.visitors);
	const day = dayAt(now, book.day);
	if (day === book.day) return;
	closeBook(book);
	const opened = (held().book = openBook(day, now));
	writeBook(opened);
	purgeFigures(day, rules().months);
}

/** Writes what is in memory and erases the day's secret. Called by the entry when it stops. */
export function stopCounting(): void {
	const { book, timer } = held();
	if (timer) clearTimeout(timer);
	if (book) closeBook(book);
}

/** When the day's secret was drawn, milliseconds since 1970; null if there is none. */
export const saltSince = (): number | null => held().book?.visitors.since ?? null;

/** The last day that is over: what it counted does not change any more. */
export function lastFinishedDay(now: number): Day {
	const clock = clockDay(now);
	const { day } = dayBook(now);
	return addDays(day < clock ? day : clock, -1);
}

/**
 * The last day that has figures, where the clock says that it is far from come: the clock was ahead
 * then, and those figures are shown when their day comes. Null where all is well.
 *
 * @param zone the zone whose midnight ends a day
 */
export function figuresAhead(now = Date.now(), zone = rules().zone): Day | null {
	const last = lastDay();
	return last !== null && last > addDays(wallClock(now, zone).day, LATE_BY_DAYS) ? last : null;
}
