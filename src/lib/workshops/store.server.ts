import { oneForProcess } from '#db/process.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { today } from '#lib/words/dates.ts';
import { emptyShelf, refreshShelf, type Shelf } from './shelf.server.ts';
import { isSlug } from './slug.ts';
import type { Problem, Workshop, WorkshopSummary } from './workshop.ts';

/**
 * The workshops of a folder, kept in memory and always those of the files: every reading looks at
 * the files' dates first, and while someone listens, so does a clock.
 */
type Store = {
	shelves: Map<string, Shelf>;
	listeners: Set<() => void>;
	clock: NodeJS.Timeout | null;
};

/** How long a changed file may go unseen by those who listen, in milliseconds. */
const PULSE = 1000;

const store = (): Store =>
	oneForProcess('workshops/store', () => ({
		shelves: new Map<string, Shelf>(),
		listeners: new Set<() => void>(),
		clock: null
	}));

/** All workshops, the latest first, in the asked language or else in the one they are written in. */
export function listWorkshops(dir: string, locale: Locale): WorkshopSummary[] {
	const books = [...freshShelf(dir).books.values()];
	return books
		.map(({ workshops }) => workshops[locale] ?? workshops.fr ?? workshops.en)
		.filter((workshop) => workshop !== undefined)
		.map(summarise)
		.sort((a, b) => b.when.day.localeCompare(a.when.day) || a.title.localeCompare(b.title));
}

/**
 * One workshop, in the asked language or else in the one it is written in (`locale` says which).
 *
 * @param slug as it came in the address: anything that is not a slug has no workshop
 */
export function readWorkshop(dir: string, slug: string, locale: Locale): Workshop | null {
	if (!isSlug(slug)) return null;
	const workshops = freshShelf(dir).books.get(slug)?.workshops;
	return workshops?.[locale] ?? workshops?.fr ?? workshops?.en ?? null;
}

/** All that is wrong in the files, in the words of the person who will put it right. */
export function workshopProblems(dir: string, locale: Locale): Problem[] {
	const shelf = freshShelf(dir);
	const { flaws: sentences, hints, types } = catalogue(locale).workshop;
	const word = (list: Readonly<Record<string, string>>, name = '') => list[name] ?? name;
	const found = [...shelf.flaws, ...[...shelf.books.values()].flatMap(({ flaws }) => flaws)];
	return found.map(({ file, line, code, values }) => {
		const hint = word(hints, values.hint);
		const expected = word(types, values.expected);
		return { file, line, message: say(locale, sentences[code], { ...values, hint, expected }) };
	});
}

/**
 * Calls `listener` whenever a page made from workshops may have changed: a file was written, or
 * the day turned and a source went stale. Looks only at folders that were read once.
 *
 * @returns how to stop listening
 */
export function onWorkshopsChanged(listener: () => void): () => void {
	const { listeners } = store();
	listeners.add(listener);
	keepTime();
	return () => {
		listeners.delete(listener);
		keepTime();
	};
}

function freshShelf(dir: string): Shelf {
	const { shelves, listeners } = store();
	const shelf = shelves.get(dir) ?? emptyShelf(dir);
	const isNew = !shelves.has(dir);
	shelves.set(dir, shelf);
	if (refreshShelf(shelf, today()) && !isNew) for (const listener of listeners) listener();
	return shelf;
}

/** The clock runs while someone listens, and never holds the process open. */
function keepTime(): void {
	const kept = store();
	if (kept.listeners.size === 0 && kept.clock) {
		clearInterval(kept.clock);
		kept.clock = null;
	} else if (kept.listeners.size > 0 && !kept.clock) {
		kept.clock = setInterval(() => [...kept.shelves.keys()].forEach(freshShelf), PULSE);
		kept.clock.unref();
	}
}

function summarise(workshop: Workshop): WorkshopSummary {
	const { slug, locale, title, summary, when, place, online, guests, series, season, tags } =
		workshop;
	return { slug, locale, title, summary, when, place, online, guests, series, season, tags };
}
