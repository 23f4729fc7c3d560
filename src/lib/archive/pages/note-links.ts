import type { Footnote } from '../record.ts';

/**
 * Makes the calls of a text, `(1)`, lead to the notes that the record holds under those numbers. A
 * number in brackets that is no note stays what it is, as does code.
 */
export function linkNotes(body: string, footnotes: readonly Footnote[]): string {
	const labels = new Set(footnotes.map(({ label }) => label));
	return body.replace(/(`[^`]*`)|\((\d{1,3})\)(?!\()/g, (found, code?: string, label = '') =>
		code === undefined && labels.has(label) ? `[${found}](#note-${label})` : found
	);
}
