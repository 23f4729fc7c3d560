import { isDeepStrictEqual } from 'node:util';
import type { Note } from '#lib/archive/import/item.ts';
import type { Decision } from '#lib/archive/import/merge.ts';
import { readCarried, type CarriedList } from '#lib/workshops/published-carried.server.ts';
import { publishedQuestions, restoreQuestions } from '#lib/workshops/published-questions.server.ts';

/**
 * The published questions of an imported export, brought to where workshops keep them. A list that
 * stands here and differs is somebody's: it waits for a decision, and is then replaced whole.
 */
export type PublishedRead = { lists: CarriedList[]; notes: Note[] };

/** Reads the lists of a file; what is wrong is noted. */
export function readPublished(raw: readonly unknown[]): PublishedRead {
	const notes: Note[] = [];
	const lists = raw.flatMap((one) => {
		const read = readCarried(one);
		if ('questions' in read) return [read];
		notes.push({ level: 'error', code: 'wrong-field', values: read });
		return [];
	});
	return { lists, notes };
}

/** What would be written, and what waits: those that stand here and differ. */
export function planPublished(
	lists: readonly CarriedList[],
	decide: (workshop: string) => Decision | null
) {
	const here = (workshop: string) => publishedQuestions(workshop).questions;
	const differing = lists.filter(
		({ workshop, questions }) => !isDeepStrictEqual(here(workshop), questions)
	);
	const isNew = ({ workshop }: CarriedList) => here(workshop).length === 0;
	const waiting = differing.filter((one) => !isNew(one) && decide(one.workshop) === null);
	const toWrite = differing.filter((one) => isNew(one) || decide(one.workshop) === 'theirs');
	return { toWrite, waiting };
}

/** @throws what the store throws; each list is written whole or not at all */
export function writePublished(lists: readonly CarriedList[]): void {
	for (const { workshop, questions } of lists) restoreQuestions(workshop, questions);
}
