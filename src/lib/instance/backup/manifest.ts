import * as v from 'valibot';

/**
 * `MANIFEST.json`, the first entry of a backup: what made it, when, and what must be found in it.
 * Counts are of the database's tables, so that reading it back is compared with what was written.
 */
export const MANIFEST = 'MANIFEST.json';
export const KIND = 'terrasse-backup';
/** Raised when an older Terrasse could not read the archive rightly. */
export const FORMAT = 1;
export const DATABASE = 'data/terrasse.sqlite';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What any format has said and will say. */
export const ManifestStart = v.object({ kind: v.literal(KIND), format: whole });

export const Manifest = v.object({
	kind: v.literal(KIND),
	format: v.literal(FORMAT),
	/** Of Terrasse. */
	version: v.string(),
	/** The name of the newest migration of the database. */
	schema: v.string(),
	/** ISO 8601, in UTC. */
	at: v.string(),
	/** Rows of each table. */
	tables: v.record(v.string(), whole),
	files: v.array(
		v.object({
			name: v.pipe(v.string(), v.check(isInside)),
			bytes: whole,
			sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
		})
	)
});
export type Manifest = v.InferOutput<typeof Manifest>;

/** A name that stays in the folder it is unpacked in: under `data/` or `workshops/`, no way back. */
export function isInside(name: string): boolean {
	const [top = '', ...rest] = name.split('/');
	return (
		(top === 'data' || top === 'workshops') &&
		rest.length > 0 &&
		rest.every((part) => part !== '' && part !== '.' && part !== '..') &&
		![...name].some((sign) => sign === '\\' || sign < ' ')
	);
}
