import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listWorkshops, workshopProblems } from '#lib/workshops/store.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { OPTIONS } from './options.ts';
import { cliWords, print, printFailure, printJson, spoken, tell } from './words.ts';

/** `terrasse check [FOLDER]`: what is wrong in the workshops, for whoever edits them. Needs no data. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.check,
		allowPositionals: true
	});
	const words = cliWords();
	if (positionals.length > 1) {
		tell(words.commands.check.usage);
		return 2;
	}
	const folder = positionals[0] === undefined ? config().workshopsDir : resolve(positionals[0]);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		if (values.json) printFailure(say(spoken(), words.check.noFolder, { folder }));
		tell(words.check.noFolder, { folder });
		return 1;
	}
	const problems = workshopProblems(folder, spoken());
	const workshops = listWorkshops(folder, spoken()).length;
	if (values.json) printJson({ workshops, problems });
	else if (problems.length === 0) print(words.check.well, { n: workshops });
	else {
		for (const { file, line, message } of problems) {
			process.stdout.write(`${join(folder, file)}:${line}: ${message}\n`);
		}
		tell(words.check.ill, { n: problems.length });
	}
	return problems.length === 0 ? 0 : 1;
}
