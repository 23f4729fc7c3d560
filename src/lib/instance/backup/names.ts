/**
 * The names of backups: only files named so are ever deleted by rotation. A date sorts as a text.
 */
export type Reason = 'usual' | 'before-update';

const STAMP = String.raw`\d{8}T\d{6}Z`;
const END = String.raw`(-\d+)?\.tar\.gz(\.age)?$`;
const PATTERNS: Record<Reason, RegExp> = {
	usual: new RegExp(`^terrasse-(${STAMP})${END}`),
	'before-update': new RegExp(String.raw`^before-update-\d+\.\d+\.\d+[\w.-]*?-(${STAMP})${END}`)
};

/** @param version of Terrasse, that a backup before an update is named after */
export function backupName(reason: Reason, version: string, at: Date, isSealed: boolean): string {
	const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
	const start = reason === 'usual' ? 'terrasse' : `before-update-${version}`;
	return `${start}-${stamp}.tar.gz${isSealed ? '.age' : ''}`;
}

/** When a file was made, by its name: `20261122T160500Z`; null if it is not a backup of that reason. */
export const stampOf = (name: string, reason: Reason): string | null =>
	PATTERNS[reason].exec(name)?.[1] ?? null;
