import type { BroadcastDraft } from './draft.ts';

/** A field of two drafts that say it otherwise, as texts for eyes. */
export type Difference = { field: keyof BroadcastDraft; mine: string; theirs: string };

const SHOWN = 240;

/** What a form and the broadcast of now say otherwise. */
export function differences(mine: BroadcastDraft, theirs: BroadcastDraft): Difference[] {
	return (Object.keys(mine) as (keyof BroadcastDraft)[])
		.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
		.map((field) => ({ field, mine: shown(mine[field]), theirs: shown(theirs[field]) }));
}

function shown(value: unknown): string {
	const text = wordsIn(value).join(' · ');
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The words of a value, however deep, without its quotes and braces. */
function wordsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
	if (typeof value === 'number') return [String(value)];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(wordsIn);
}
