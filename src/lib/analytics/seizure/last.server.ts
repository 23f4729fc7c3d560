import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { config } from '../../../env.server.ts';

/** The last seizure test of this instance, in a small file beside its data: counts, and nothing found. */
const FILE = 'seizure-test.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Result = v.object({
	/** When it ended, ISO 8601. */
	at: v.pipe(v.string(), v.isoTimestamp()),
	/** The version of Terrasse that was tested. */
	version: v.string(),
	/** Requests sent. */
	requests: count,
	files: count,
	bytes: count,
	/** What was looked for, and in how many forms in all. */
	canaries: count,
	forms: count,
	/** Values on the disk that could be a key, and how many of them were tried. */
	keys: count,
	keysTried: count,
	/** Digests computed with them. */
	digests: count,
	/** Whether a key was left out, or a digest not compared with all that is on the disk. */
	isPartial: v.boolean(),
	seconds: v.pipe(v.number(), v.minValue(0)),
	/** How many times anything was found. Zero is the promise. */
	finds: count
});

/** What a seizure test says of itself. */
export type SeizureResult = v.InferOutput<typeof Result>;

/** The last result; null where no test was run, or its file is not ours. */
export function readSeizureResult(dataDir = config().dataDir): SeizureResult | null {
	try {
		const read = v.safeParse(Result, JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')));
		if (!read.success) return null;
		// Written by a version that said so only of the digests.
		const { isPartial, keys, keysTried } = read.output;
		return { ...read.output, isPartial: isPartial || keysTried < keys };
	} catch {
		return null;
	}
}

/** Keeps a result in the place of the one before. */
export function keepSeizureResult(result: SeizureResult, dataDir = config().dataDir): void {
	const path = join(dataDir, FILE);
	writeFileSync(`${path}.part`, `${JSON.stringify(result, null, '\t')}\n`, { mode: 0o600 });
	renameSync(`${path}.part`, path);
}
