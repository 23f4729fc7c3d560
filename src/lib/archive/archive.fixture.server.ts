import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { BroadcastRecord } from './record.ts';

/** For specs: a real database of its own for each of them, and records from a few fields. */
export function freshArchive(): void {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'terrasse-archive-'));
		openDatabase(folder);
	});
	afterEach(() => {
		closeDatabase();
		rmSync(folder, { recursive: true });
	});
}

/** A whole record from what a test cares about. */
export const recordOf = (
	fields: Partial<v.InferInput<typeof BroadcastRecord>> = {}
): BroadcastRecord => v.parse(BroadcastRecord, { slug: 'la-nuit', title: 'La nuit', ...fields });
