import { fieldOf, isEmpty } from './leaves.ts';
import type { ImportItem, Note } from './item.ts';
import type { Json } from './hash.ts';
import type { Status } from '../record.ts';
import type { Merged } from './merge.ts';

/**
 * What an import did, or would do: counts, and one entry for each item that there is something to say
 * about. Plain data, for the terminal (report-text.ts) and for the desk.
 */
/** What asks for a person first. */
export const OUTCOMES = ['conflict', 'refused', 'create', 'update', 'same'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Values are shortened, for eyes: the whole of them stays in the archive and in the source. */
export type ShownChange = { field: string; from: string; to: string };
export type ShownConflict = { field: string; mine: string; theirs: string; hash: string };

export type ItemReport = {
	key: string;
	line: number | null;
	/** Its slug here, which may not be the one its source gave. */
	slug: string | null;
	title: string | null;
	outcome: Outcome;
	/** Of a new broadcast: whether the public sees it. */
	status: Status | null;
	changes: ShownChange[];
	conflicts: ShownConflict[];
	notes: Note[];
};

export type Report = {
	origin: string;
	/** False for a dry run. */
	applied: boolean;
	counts: Record<Outcome, number> & { redirects: number; notes: number };
	/** Only the items with something to say, and so many of each outcome. */
	items: ItemReport[];
	/** How many more had something to say. */
	unlisted: number;
};

/** The most characters shown of a value. */
const SHOWN = 72;

/** Items of each outcome told one by one: nobody reads more, and a process would hold them all. */
export const LISTED_EACH = 5_000;

export function emptyReport(origin: string, applied: boolean): Report {
	const counts = { create: 0, update: 0, same: 0, conflict: 0, refused: 0, redirects: 0, notes: 0 };
	return { origin, applied, counts, items: [], unlisted: 0 };
}

/** What came of one item. `outcome` is null where it only carried redirects or notes. */
export type Considered = {
	outcome: Outcome | null;
	slug: string | null;
	merged: Merged | null;
	notes: Note[];
};

/** Adds what came of an item to a report. */
export function addToReport(report: Report, item: ImportItem, found: Considered): void {
	const { counts } = report;
	if (found.outcome) counts[found.outcome] += 1;
	counts.notes += found.notes.length;
	if (found.outcome !== 'refused') counts.redirects += item.redirects.length;
	const isQuiet = found.outcome === null || found.outcome === 'same';
	if (isQuiet && found.notes.length === 0) return;
	if (hasRoom(report, isQuiet ? null : found.outcome)) report.items.push(shownItem(item, found));
	else report.unlisted += 1;
}

/** What only has notes keeps the room that the four other outcomes leave. */
function hasRoom({ items, counts }: Report, outcome: Outcome | null): boolean {
	return outcome ? counts[outcome] <= LISTED_EACH : items.length < 5 * LISTED_EACH;
}

function shownItem(item: ImportItem, { outcome, slug, merged, notes }: Considered): ItemReport {
	// Everything of a new broadcast is new: naming its fields would say nothing.
	const changes = outcome === 'create' ? [] : (merged?.changes ?? []);
	return {
		key: item.key,
		line: item.line ?? null,
		slug,
		title: merged?.record.title ?? item.patch?.title?.slice(0, SHOWN) ?? null,
		outcome: outcome ?? 'same',
		status: outcome === 'create' ? (merged?.record.status ?? null) : null,
		changes: changes.map(({ field, from, to }) => ({ field, from: show(from), to: show(to) })),
		conflicts: (merged?.conflicts ?? []).map(({ field, mine, theirs, hash }) => ({
			field,
			mine: show(mine),
			theirs: show(theirs),
			hash
		})),
		notes
	};
}

/** The first words of a value on one line: text as it is, the rest as JSON; nothing for nothing. */
export function show(value: Json): string {
	if (isEmpty(value)) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const line = Array.from(text.slice(0, SHOWN * 4).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' '));
	return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).join('')}…` : line.join('');
}

/** A field of the record under its name in the words, and the part of it that is meant. */
export function splitField(field: string): { name: string; part: string } {
	const name = fieldOf(field);
	return { name, part: field.slice(name.length + 1) };
}
