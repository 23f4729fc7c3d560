import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readIdentities } from '#lib/crypto/age.server.ts';
import type { Manifest } from '#lib/instance/backup/manifest.ts';
import { restoreBackup, verifyBackup } from '#lib/instance/backup/restore.server.ts';
import { trouble } from '#lib/instance/backup/trouble.ts';
import { config } from '../env.server.ts';
import { OPTIONS } from './options.ts';
import { progress } from './progress.ts';
import { cliWords, print, printJson, spoken, tell } from './words.ts';

/** `terrasse restore`: reads a backup and says what is in it, or puts it into a data folder. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.restore,
		allowPositionals: true
	});
	const [archive, ...rest] = positionals;
	const words = cliWords();
	if (!archive || rest.length > 0 || (values.verify && (values.into || values.replace))) {
		tell(words.commands.restore.usage);
		return 2;
	}
	const identities = values.identity === undefined ? null : identitiesOf(values.identity);
	progress().show('verify', 0);
	if (values.verify) {
		const manifest = await verifyBackup(archive, identities);
		if (values.json) printJson({ ok: true, ...summaryOf(manifest) });
		else describe(manifest);
		return 0;
	}
	const into = values.into ?? config().dataDir;
	const mayReplace = values.replace === true;
	const { manifest, aside, hasBackupsAside } = await restoreBackup(
		archive,
		into,
		identities,
		mayReplace,
		new Date(),
		config().backupDir
	);
	if (values.json) {
		printJson({ ok: true, into, aside, ...summaryOf(manifest) });
		return 0;
	}
	describe(manifest);
	print(words.restore.done, { folder: into });
	if (aside) print(words.restore.aside, { folder: aside });
	if (hasBackupsAside) print(words.restore.stayed, { folder: into });
	const workshops = join(into, 'workshops');
	if (existsSync(workshops)) print(words.restore.workshops, { folder: workshops });
	print(words.restore.next);
	return 0;
}

function identitiesOf(path: string): string[] {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (failure) {
		throw trouble('unreadable', { path, why: (failure as NodeJS.ErrnoException).code ?? '' });
	}
	const identities = readIdentities(text);
	if (identities.length === 0) throw trouble('no-identity', { path });
	return identities;
}

const summaryOf = ({ version, schema, at, tables, files }: Manifest) => ({
	version,
	schema,
	at,
	tables,
	files: files.length,
	bytes: files.reduce((sum, { bytes }) => sum + bytes, 0)
});

function describe({ version, at, tables, files }: Manifest): void {
	const clock = new Intl.DateTimeFormat(spoken(), { dateStyle: 'long', timeStyle: 'short' });
	const words = cliWords().restore;
	print(words.whole, { version, date: clock.format(new Date(at)) });
	print(words.holds, {
		broadcasts: tables.broadcast ?? 0,
		facilitators: tables.facilitator ?? 0,
		files: files.length,
		rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0)
	});
}
