import { readFileFailure } from '#lib/archive/import/json/file-failure.ts';
import { readOutsideFailure } from '#lib/archive/outside/outside-failure.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';

/** What the commands of the archive say, in the language of the instance. */
export const importWords = () => catalogue(config().locale).import;

/** Prints why a file or a host could not be read. @throws what is neither, untouched */
export function explain(failure: unknown): void {
	const { locale } = config();
	const file = readFileFailure(failure);
	const outside = readOutsideFailure(failure);
	if (file) {
		process.stderr.write(`${say(locale, importWords().failure[file.code], file.values)}\n`);
	} else if (outside) {
		const outcomes: Readonly<Record<string, string>> = catalogue(locale).sync.outcomes;
		process.stderr.write(`${outside.host}: ${outcomes[outside.code] ?? outside.code}\n`);
	} else {
		throw failure;
	}
}
