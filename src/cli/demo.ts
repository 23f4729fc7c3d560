import { fileURLToPath } from 'node:url';
import * as importing from './import.ts';
import { importWords } from './import-words.ts';

/**
 * `terrasse demo`: imports the broadcast and the campaign given as an example. Nothing else ever does;
 * run again, it changes nothing.
 */
const FILE = fileURLToPath(new URL('../../db/demo/auposte.json', import.meta.url));

export async function run(args: string[]): Promise<number> {
	if (args.length === 0) return importing.run(['json', FILE, '--apply']);
	process.stderr.write(`${importWords().demoUsage}\n`);
	return 2;
}
