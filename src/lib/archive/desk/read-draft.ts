import * as v from 'valibot';
import type { BroadcastRecord } from '../record.ts';
import { slugOf } from '../slug.ts';
import { draftOf, type BroadcastDraft, type EditedBroadcast } from './draft.ts';
import { readChapters, readMoment } from './moments.ts';
import { WrittenRecord } from './written-record.ts';

/** A field that does not hold: by its name in the draft, with its row or its line from 1. */
export type Wrong = { field: keyof BroadcastDraft; row?: number };

export type Named = { slug: string; name: string };
export type ReadDraft = { record: WrittenRecord } | { wrong: Wrong[] };

/**
 * Reads a form. A field that was not touched is taken from the broadcast as it was, so that what the
 * form cannot show is never lost by it. All that does not hold is named at once, in no order of importance.
 *
 * @param before the broadcast that the form began with
 * @param series those there are, by which a name means its slug
 */
export function readDraft(
	draft: BroadcastDraft,
	before: EditedBroadcast | null,
	series: readonly Named[]
): ReadDraft {
	const first = draftOf(before, draft.language);
	const isTouched = (...fields: (keyof BroadcastDraft)[]) =>
		before === null ||
		fields.some((field) => JSON.stringify(draft[field]) !== JSON.stringify(first[field]));
	const mistakes: Wrong[] = [];
	const chapters = readChapters(draft.chapters);
	if ('wrongLine' in chapters) mistakes.push({ field: 'chapters', row: chapters.wrongLine });
	const time = (field: keyof BroadcastDraft, typed: string, row?: number) => {
		const at = typed.trim() ? readMoment(typed) : null;
		if (typed.trim() && at === null) mistakes.push({ field, ...(row && { row }) });
		return at;
	};
	if (draft.image && !draft.image.alt.trim()) mistakes.push({ field: 'image' });
	if (draft.hour && !draft.day) mistakes.push({ field: 'day' });
	const typed: Partial<Record<keyof BroadcastRecord, unknown>> = {
		slug: before?.slug ?? (draft.slug.trim() || slugOf(draft.title)),
		title: draft.title.trim(),
		summary: draft.summary.trim(),
		body: draft.body,
		status: draft.status,
		language: draft.language.trim(),
		startsAt: draft.day ? draft.day + (draft.hour ? `T${draft.hour.slice(0, 5)}` : '') : null,
		zone: draft.zone.trim(),
		duration: time('duration', draft.duration),
		licence: draft.licence || null,
		series: named(draft.series, [...series, ...(before?.series ? [before.series] : [])]),
		season: wholeNumber(draft.season),
		episode: wholeNumber(draft.episode),
		people: draft.people.map(({ name, role, as, from }) => {
			const known = before?.people.find((one) => one.name === name.trim());
			const slug = known?.slug ?? slugOf(name);
			return { slug, name, role, as: as.trim() || null, organisation: from.trim() || null };
		}),
		tags: lines(draft.tags).map((name) => named(name, before?.tags ?? [])),
		chapters: 'chapters' in chapters ? chapters.chapters : [],
		footnotes: draft.footnotes.map(({ label, text, url, at }, index) => {
			const note = { label: label.trim(), text, url: url.trim() || null };
			return { ...note, at: time('footnotes', at, index + 1) };
		}),
		keyQuestions: draft.keyQuestions.map(({ question, answer, at }, index) => {
			return { question, answer, at: time('keyQuestions', at, index + 1) };
		}),
		media: draft.media.map((source, rank) => ({ ...source, rank })),
		captions: draft.captions.map(({ chosen: _, ...about }) => ({ ...about, passages: null })),
		image: draft.image,
		legacy: before?.legacy ?? null,
		workshop: draft.workshop || null,
		roomCode: draft.roomCode.replace(/[\s-]/g, '').toUpperCase() || null
	};
	if (before) {
		const kept: Partial<Record<keyof BroadcastRecord, unknown>> = before;
		for (const field of Object.keys(typed) as (keyof BroadcastRecord)[]) {
			const shown = FIELDS_OF[field] ?? [field as keyof BroadcastDraft];
			if (field !== 'captions' && !isTouched(...shown)) typed[field] = kept[field];
		}
	}
	const read = v.safeParse(WrittenRecord, typed);
	if (read.success && mistakes.length === 0) return { record: read.output };
	return { wrong: eachOnce([...mistakes, ...(read.issues ?? []).map(wrongIn)]) };
}

/** A person without a name has no address either, and is one mistake. */
function eachOnce(mistakes: readonly Wrong[]): Wrong[] {
	return [...new Map(mistakes.map((one) => [`${one.field} ${one.row}`, one])).values()];
}

/** Fields of a record that stand in the form under other names. */
const FIELDS_OF: Partial<Record<keyof BroadcastRecord, (keyof BroadcastDraft)[]>> = {
	startsAt: ['day', 'hour']
};

function wrongIn(issue: v.BaseIssue<unknown>): Wrong {
	const [name = '', row] = (v.getDotPath(issue) ?? '').split('.');
	const field = name === 'startsAt' ? 'day' : (name as keyof BroadcastDraft);
	return /^\d+$/.test(row ?? '') ? { field, row: Number(row) + 1 } : { field };
}

function named(typed: string, known: readonly Named[]): Named | null {
	const name = typed.trim();
	if (!name) return null;
	return known.find((one) => one.name === name) ?? { slug: slugOf(name), name };
}

/** What is no number goes on as it is, and is refused by the schema. */
const wholeNumber = (typed: string) => (typed.trim() ? Number(typed) : null);

export const lines = (typed: string): string[] => [
	...new Set(
		typed
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
	)
];
