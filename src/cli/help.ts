import { COMMANDS, type CommandName } from './commands.ts';
import { cliWords, spoken } from './words.ts';

/** What `terrasse help` prints: every command on a line, and what the exit status means. */
export function helpText(): string {
	const words = cliWords();
	const names = Object.keys(COMMANDS) as CommandName[];
	const width = Math.max(...names.map((name) => name.length));
	const lines = names.map(
		(name) => `  ${name.padEnd(width)}  ${COMMANDS[name].said[spoken()].line}`
	);
	return [words.synopsis, '', ...lines, '', words.more, words.statuses, ''].join('\n');
}

/** What `terrasse help COMMAND` and `terrasse COMMAND --help` print. */
export const usageText = (name: CommandName): string => `${COMMANDS[name].said[spoken()].usage}\n`;
