import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { hashOf } from '../import/hash.ts';
import { currentSlug, readBroadcast, writeBroadcast } from '../store.server.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { edited } from './draft.ts';
import { wholeRecord, type WrittenRecord } from './written-record.ts';

/**
 * What the desk writes of a broadcast: whole, and only over the edition it was shown, so that nobody
 * writes over a change they did not see.
 */
const statements = prepared((database: Database) => ({
	imported: database
		.prepare<[string], string>(
			`select distinct field from imported_field
			where broadcast = (select id from broadcast where slug = ?) order by field`
		)
		.pluck(),
	remove: database.prepare<[string]>("delete from broadcast where slug = ? and status = 'draft'")
}));

/** A broadcast with its edition, which changes with anything in it; null where there is none. */
export function readEdition(slug: string) {
	const record = readBroadcast(slug);
	return record && { record: edited(record), edition: hashOf(record) };
}

/** The fields that an import once gave, by their names in the record. */
export function importedFields(slug: string): string[] {
	const fields = statements().imported.all(slug);
	return [...new Set(fields.map((field) => field.split('/')[0] ?? field))];
}

/**
 * Makes a new one.
 *
 * @throws the refusals `conflict` with the `slug` that is taken, `malformed`, `not-stored`
 */
export function makeBroadcast(written: WrittenRecord): void {
	inArchiveTransaction(() => {
		const { slug } = written;
		if (readBroadcast(slug) || currentSlug(slug)) throw refuse('conflict', { slug });
		writeBroadcast(whole(written, null));
	});
}

/**
 * Changes one.
 *
 * @param edition that the form began with
 * @throws the refusals `not-found`; `conflict` with what stands there now, as `readEdition` gives it
 */
export function saveBroadcast(slug: string, edition: string, written: WrittenRecord): void {
	inArchiveTransaction(() => {
		const before = readBroadcast(slug);
		if (!before) throw refuse('not-found');
		if (hashOf(before) !== edition) throw refuse('conflict', { ...readEdition(slug) });
		if (written.slug !== slug) throw refuse('malformed', { field: 'slug' });
		writeBroadcast(whole(written, before));
	});
}

/**
 * Deletes a draft for good, with all that is in it.
 *
 * @throws the refusals `not-found`; `conflict` for one that is not a draft: it had an address
 */
export function deleteDraft(slug: string): void {
	inArchiveTransaction(() => {
		const before = readBroadcast(slug);
		if (!before) throw refuse('not-found');
		if (before.status !== 'draft') throw refuse('conflict', { slug });
		aboutToWrite();
		statements().remove.run(slug);
	});
}

function whole(written: WrittenRecord, before: ReturnType<typeof readBroadcast>) {
	const record = wholeRecord(written, before?.captions ?? []);
	if (!record) throw refuse('malformed', { field: 'captions' });
	return record;
}
