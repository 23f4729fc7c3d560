import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, textOf } from './look.server.ts';

/** What systemd was given for Terrasse: the lines of its unit, drop-ins included, and its timer. */
export type Unit = { path: string; lines: ReadonlyMap<string, string> };

const FOLDER = 'systemd/system';

/** @param etc where settings live: `/etc`. Null where Terrasse is started by something else. */
export function unitOf(etc: string): Unit | null {
	const path = join(etc, FOLDER, 'terrasse.service');
	const text = textOf(path);
	if (text === null) return null;
	const dropIns = namesIn(`${path}.d`)
		.filter((name) => name.endsWith('.conf'))
		.map((name) => textOf(join(`${path}.d`, name)) ?? '');
	return { path, lines: unitLines([text, ...dropIns].join('\n')) };
}

/** The last value of each name: as for a unit, a later line takes the place of an earlier one. */
export function unitLines(text: string): ReadonlyMap<string, string> {
	const pairs = [...text.matchAll(/^\s*([A-Za-z]\w*)\s*=[ \t]*(.*)$/gm)];
	return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Whether the timer of backups is installed, and whether it was enabled. */
export function backupTimer(etc: string): 'none' | 'off' | 'on' {
	const folder = join(etc, FOLDER);
	if (textOf(join(folder, 'terrasse-backup.timer')) === null) return 'none';
	const link = join(folder, 'timers.target.wants/terrasse-backup.timer');
	return lstatSync(link, { throwIfNoEntry: false }) ? 'on' : 'off';
}
