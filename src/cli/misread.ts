import { parseArgs } from 'node:util';
import { say } from '#lib/words/say.ts';
import { nearest } from './nearest.ts';
import type { Options } from './options.ts';
import { cliWords, spoken } from './words.ts';

/** What was not understood of a command's options, in one sentence or two; null if all was. */
export function misread(command: string, args: readonly string[], options: Options): string | null {
	const { tokens } = parseArgs({
		args: [...args],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const words = cliWords();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const known = options[token.name];
		const values = { command, option: token.rawName };
		if (!Object.hasOwn(options, token.name) || !known) {
			const near = nearest(token.name, Object.keys(options));
			const hint = near ? ` ${say(spoken(), words.nearest, { nearest: `--${near}` })}` : '';
			return say(spoken(), words.unknownOption, values) + hint;
		}
		// A value that looks like an option is one that was forgotten.
		const isForgotten =
			token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
		if (known.type === 'string' && isForgotten) return say(spoken(), words.needsValue, values);
		if (known.type === 'boolean' && token.value !== undefined) {
			return say(spoken(), words.takesNoValue, values);
		}
	}
	return null;
}
