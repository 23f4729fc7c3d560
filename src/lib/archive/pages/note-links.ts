import type { Footnote } from '../record.ts';

/** Code, the call of a note by its number, or the call that Markdown has for a note of its own. */
const CALLS = /(`[^`]*`)|\((\d{1,3})\)(?!\()|\[\^([\p{L}\p{N}-]{1,20})\](?!:)/gu;

/**
 * Makes the calls of a text, `(1)` or `[^1]`, lead to the notes that the record holds under those labels.
 * A number in brackets that is no note stays what it is, as does code, and a call of a note that the text
 * writes itself.
 */
export function linkNotes(body: string, footnotes: readonly Pick<Footnote, 'label'>[]): string {
	const labels = new Set(footnotes.map(({ label }) => label));
	return body.replace(CALLS, (found, code?: string, number?: string, name?: string) => {
		const label = number ?? name ?? '';
		if (code !== undefined || !labels.has(label) || body.includes(`[^${label}]:`)) return found;
		return `[(${label})](#note-${label})`;
	});
}
