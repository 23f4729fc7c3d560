import { statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { database } from '#db/open.server.ts';
import { instanceSettings } from '../settings.server.ts';

/** What the doctor looks at on the machine itself. Nothing is changed. */
const DAY_MS = 86_400_000;
/** Burning, importing and backing up need room; below that, a full disk is days away. */
export const LEAST_FREE_BYTES = 500_000_000;
/** Terrasse was not written before: a clock that says so was never set. */
const FIRST_MOMENT = Date.UTC(2026, 10, 1);

/** What SQLite finds wrong in the data file (`pragma quick_check`); none where all is well. */
export function databaseFaults(): string[] {
	const rows = database().pragma('quick_check') as { quick_check: string }[];
	return rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
}

/** Bytes that this user may still write where the data lives. */
export function freeBytes(dataDir: string): number {
	const { bavail, bsize } = statfsSync(dataDir);
	return bavail * bsize;
}

/** Whether the clock may be believed: after Terrasse was written, and not before what it wrote. */
export function isClockSane(dataDir: string, now = Date.now()): boolean {
	const { mtimeMs } = statSync(join(dataDir, 'terrasse.sqlite'));
	return now > FIRST_MOMENT && mtimeMs < now + DAY_MS;
}

/** What the law asks for that the instance does not say yet (LCEN, article 1-1). */
export function missingLegalFields(): ('publisher' | 'contact' | 'hostName' | 'hostAddress')[] {
	const settings = instanceSettings();
	const asked = ['publisher', 'contact', 'hostName', 'hostAddress'] as const;
	return asked.filter((name) => settings[name] === '');
}
