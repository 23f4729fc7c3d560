import { parseArgs } from 'node:util';
import { VERSION } from '../version.ts';
import { OPTIONS } from './options.ts';
import { cliWords, printJson, tell } from './words.ts';

/** `terrasse version`: which one this is. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.version,
		allowPositionals: true
	});
	if (positionals.length > 0) {
		tell(cliWords().commands.version.usage);
		return 2;
	}
	if (values.json) printJson({ version: VERSION });
	else process.stdout.write(`${VERSION}\n`);
	return 0;
}
