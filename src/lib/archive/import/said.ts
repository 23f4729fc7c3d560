import * as v from 'valibot';
import { BroadcastRecord, type BroadcastPatch } from '../record.ts';
import { sketchOf } from './expected.ts';
import type { Note } from './item.ts';
import type { Said } from './leaves.ts';

/**
 * Reads what a source says of a broadcast, field by field, with the schema of the record: whatever an
 * importer was fed, only what the archive can keep goes on. One wrong field refuses the whole item.
 */
export function readSaid(patch: BroadcastPatch): { said: Said; notes: Note[] } {
	const said: Record<string, unknown> = {};
	const notes: Note[] = [];
	for (const [field, value] of Object.entries(patch)) {
		if (field === 'slug' || value === undefined) continue;
		const schema = schemaOf(field);
		if (!schema) {
			notes.push({ level: 'error', code: 'unknown-field', values: { field } });
			continue;
		}
		const read = v.safeParse(schema, value, { abortEarly: true });
		if (read.success) said[field] = read.output;
		else notes.push(wrongField(field, read.issues[0], schema));
	}
	return { said: said as Said, notes };
}

/** A slug that can stand in an address, or null. */
export function readSlug(slug: string): string | null {
	const read = v.safeParse(BroadcastRecord.entries.slug, slug);
	return read.success ? read.output : null;
}

/**
 * The note for a value that a schema refused: where it is, and what should be there.
 *
 * @param field the place of what the schema read; empty for the whole
 * @param schema that refused it, whole
 */
export function wrongField(
	field: string,
	issue: v.BaseIssue<unknown>,
	schema: v.GenericSchema = BroadcastRecord
): Note {
	const path = [field, v.getDotPath(issue)].filter(Boolean).join('.');
	const note = (code: string, values = {}): Note => {
		return { level: 'error', code, values: { field: path, ...values } };
	};
	if (issue.expected === 'never') return note('unknown-field');
	if (issue.received === 'undefined') return note('missing-field');
	const value = shorten(issue.received);
	const expected = sketchOf(issue, schema);
	return expected === null
		? note('wrong-field', { value })
		: note('wrong-kind', { value, expected });
}

function schemaOf(field: string): v.GenericSchema | null {
	const entries: Record<string, v.GenericSchema> = BroadcastRecord.entries;
	return Object.hasOwn(entries, field) ? (entries[field] ?? null) : null;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
