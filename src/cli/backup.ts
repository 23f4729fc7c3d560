import { parseArgs } from 'node:util';
import { makeBackup } from '#lib/instance/backup/make-backup.server.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import { OPTIONS } from './options.ts';
import { progress } from './progress.ts';
import { cliWords, print, printJson, tell } from './words.ts';

/** `terrasse backup`: everything but the rooms in one file, while the site runs. Opens nothing to write. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.backup,
		allowPositionals: true
	});
	const words = cliWords();
	if (positionals.length > 0) {
		tell(words.commands.backup.usage);
		return 2;
	}
	const bar = progress();
	const settings = { ...config(), backupRecipient: values.recipient ?? config().backupRecipient };
	const { manifest, ...made } = await makeBackup(
		settings,
		'usual',
		VERSION,
		values.to ?? null,
		bar.show
	).finally(bar.clear);
	if (values.json) {
		printJson({ ...made, files: manifest.files.length, schema: manifest.schema });
		return 0;
	}
	const size = Math.ceil(made.bytes / 1e5) / 10;
	print(words.backup.made, { path: made.path, size, files: manifest.files.length });
	if (made.encrypted) print(words.backup.encrypted);
	if (made.kept > 0) print(words.backup.kept, { n: made.kept });
	return 0;
}
