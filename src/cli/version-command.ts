import { parseArgs } from 'node:util';
import { VERSION } from '../version.ts';
import { OPTIONS } from './options.ts';
import { printJson } from './words.ts';

/** `terrasse version`: which one this is. */
export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: OPTIONS.version });
	if (values.json) printJson({ version: VERSION });
	else process.stdout.write(`${VERSION}\n`);
	return 0;
}
