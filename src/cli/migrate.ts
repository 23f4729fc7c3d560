import { parseArgs } from 'node:util';
import { closeDatabase } from '#db/open.server.ts';
import { openUpdated } from '#lib/instance/backup/before-update.server.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import { OPTIONS } from './options.ts';
import { cliWords, print, printJson, tell } from './words.ts';

/** `terrasse migrate`: what `serve` does before it serves, alone. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.migrate,
		allowPositionals: true
	});
	const words = cliWords();
	if (positionals.length > 0) {
		tell(words.commands.migrate.usage);
		return 2;
	}
	const { applied, backup } = await openUpdated(config(), VERSION);
	closeDatabase();
	if (values.json) printJson({ applied, backup: backup?.path ?? null });
	else if (applied.length === 0) print(words.migrate.none);
	else {
		if (backup) print(words.migrate.backup, { path: backup.path });
		print(words.migrate.applied, { n: applied.length, names: applied.join(', ') });
	}
	return 0;
}
