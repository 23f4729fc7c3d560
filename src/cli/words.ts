import en from '#lib/words/en/cli.ts';
import fr from '#lib/words/fr/cli.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say, type Sentence } from '#lib/words/say.ts';
import { config, spokenLocale } from '../env.server.ts';

/** What the commands say, in the language of the instance: results on one output, the rest on the other. */
export const cliWords = () => (spoken() === 'fr' ? fr : en);

/** The language, even where the settings cannot be read: help has to come all the same. */
export function spoken(): Locale {
	try {
		return config().locale;
	} catch {
		return spokenLocale();
	}
}

type Values = Readonly<Record<string, string | number>>;

/** A line of the result. */
export function print(sentence: Sentence, values: Values = {}): void {
	process.stdout.write(`${say(spoken(), sentence, values)}\n`);
}

/** A line beside the result: what went wrong, or how far it is. */
export function tell(sentence: Sentence, values: Values = {}): void {
	process.stderr.write(`${say(spoken(), sentence, values)}\n`);
}

/** For another program, that nothing came of it, and why. */
export const printFailure = (error: string): void => printJson({ error });

/** The result for another program. */
export function printJson(value: unknown): void {
	process.stdout.write(`${JSON.stringify(value)}\n`);
}
