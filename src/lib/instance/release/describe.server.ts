import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { database } from '#db/open.server.ts';
import { lastBackup } from '../backup/last.server.ts';
import { instanceSettings } from '../settings.server.ts';
import { readRelease } from './made.server.ts';
import { servedFiles, type ServedFile } from './served.server.ts';

/**
 * What an instance says of itself, for people (`/instance`) and for programs (`/api/instance.json`):
 * what runs, where its source is, who keeps the data and for how long. Nothing in it is a secret, and
 * nothing in it can be believed without looking: `terrasse verify` looks.
 */
export type InstanceDescription = {
	name: string;
	software: {
		name: 'Terrasse';
		version: string;
		/** Null where the site was built in a checkout, or from a tree that is no commit's. */
		commit: string | null;
		/** The day of the release, `YYYY-MM-DD`; null where it is none. */
		date: string | null;
		licence: 'AGPL-3.0-or-later';
		/** Where the source of what runs here is; null where nobody said. */
		source: string | null;
		/** The last migration that the database went through. */
		schema: string;
	};
	host: { name: string; address: string };
	data: { place: string; host: string };
	/** The rooms are never in them. `lastDay` is `YYYY-MM-DD`; null where there is none. */
	backups: { place: string; lastDay: string | null; kept: number };
	retention: { roomHours: number; figuresMonths: number };
	/** What is not as the release had it: changed, added or gone. Null where there is no release. */
	changed: string[] | null;
	files: (Omit<ServedFile, 'sha256'> & { integrity: string })[];
};

/**
 * Describes this instance.
 *
 * @param root the folder that it is installed in
 * @param version of the sources that run
 * @param running its public address, for the links; where its data is; how many backups it keeps
 */
export function describeInstance(
	root: string,
	version: string,
	running: { origin: string; dataDir: string; backupKeep: number }
): InstanceDescription {
	const settings = instanceSettings();
	const release = readRelease(root);
	const files = servedFiles(root);
	return {
		name: settings.name,
		software: {
			name: 'Terrasse',
			version,
			commit: release?.commit ?? null,
			date: release?.date ?? null,
			licence: 'AGPL-3.0-or-later',
			source: settings.sourceUrl || sourceOf(root, version, running.origin),
			schema: schemaVersion()
		},
		host: { name: settings.hostName, address: settings.hostAddress },
		data: { place: settings.dataPlace, host: settings.dataHostName || settings.hostName },
		backups: {
			place: settings.backupPlace,
			lastDay: lastBackup(running.dataDir)?.at.slice(0, 10) ?? null,
			kept: running.backupKeep
		},
		retention: { roomHours: settings.burnHours, figuresMonths: settings.figuresMonths },
		changed: release && changedSince(release.files, files),
		files: files.map(({ sha256, ...file }) => ({ ...file, integrity: integrityOf(sha256) }))
	};
}

/** The source that the release itself carries, else the repository that `package.json` names. */
function sourceOf(root: string, version: string, origin: string): string | null {
	const archive = `/terrasse-${version}-source.tar.gz`;
	if (existsSync(join(root, 'build/client', archive))) return origin + archive;
	const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		repository?: string | { url: string };
	};
	return (typeof repository === 'string' ? repository : repository?.url) ?? null;
}

/** As browsers write it (W3C Subresource Integrity, section 3.5). */
const integrityOf = (sha256: string): string =>
	`sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;

/** The addresses whose file is not the release's. */
export function changedSince(
	released: Readonly<Record<string, string>>,
	files: readonly ServedFile[]
): string[] {
	const served = new Map(files.map(({ path, sha256 }) => [path, sha256]));
	const paths = new Set([...Object.keys(released), ...served.keys()]);
	return [...paths].filter((path) => released[path] !== served.get(path)).sort();
}

function schemaVersion(): string {
	const last = database().prepare('select max(name) from migration').pluck().get();
	return String(last).replace(/\.sql$/, '');
}
