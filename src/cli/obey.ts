import { closeDatabase } from '#db/open.server.ts';
import { openUpdated } from '#lib/instance/backup/before-update.server.ts';
import { requireData } from '#lib/instance/backup/copy.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import { COMMANDS, isCommand, type Command, type CommandName } from './commands.ts';
import { failureSentence } from './failure.ts';
import { helpText, usageText } from './help.ts';
import { misread } from './misread.ts';
import { nearest } from './nearest.ts';
import { OPTIONS } from './options.ts';
import { cliWords, printFailure, spoken, tell } from './words.ts';

/**
 * Does what the words after `terrasse` ask for.
 *
 * @returns the exit status: 0 done, 1 could not, 2 words not understood, 3 waits for a decision
 */
export async function obey([name = 'help', ...args]: readonly string[]): Promise<number> {
	if (['help', '--help', '-h'].includes(name)) return help(args);
	if (name === '--version') return obey(['version', ...args]);
	if (!isCommand(name)) return notKnown(name);
	if (asksForHelp(args)) return help([name]);
	const wrong = misread(name, args, OPTIONS[name]);
	const isForProgram = isJson(name, args);
	if (wrong !== null) {
		if (isForProgram) printFailure(wrong);
		process.stderr.write(`${wrong}\n${usageText(name)}`);
		return 2;
	}
	try {
		return await runOpen(COMMANDS[name], args);
	} catch (failure) {
		const message =
			failureSentence(failure) ?? (failure instanceof Error ? failure.message : 'failed');
		if (isForProgram) printFailure(message);
		tell(cliWords().failed, { command: name, message });
		return 1;
	}
}

async function runOpen({ data, understands, load }: Command, args: string[]): Promise<number> {
	const isMisread = understands !== undefined && !(await understands(args));
	if (data === 'none' || isMisread) return (await load()).run(args);
	const settings = config();
	if (data === 'there') requireData(settings.dataDir);
	try {
		const { backup } = await openUpdated(settings, VERSION);
		if (backup) tell(cliWords().migrate.backup, { path: backup.path });
		return await (await load()).run(args);
	} finally {
		closeDatabase();
	}
}

function help([name, ...rest]: readonly string[]): number {
	if (name?.startsWith('-')) {
		tell(cliWords().unknownOption, { command: 'help', option: name });
		return 2;
	}
	if (name === undefined) process.stdout.write(helpText());
	else if (!isCommand(name) || rest.length > 0) return notKnown(name);
	else process.stdout.write(usageText(name));
	return 0;
}

function notKnown(name: string): number {
	const words = cliWords();
	const near = nearest(name, Object.keys(COMMANDS));
	const hint = near ? ` ${say(spoken(), words.nearest, { nearest: `terrasse ${near}` })}` : '';
	tell(`${words.unknownCommand}${hint}\n${words.more}`, { name });
	return 2;
}

function asksForHelp(args: readonly string[]): boolean {
	const options = optionsOf(args);
	return options.includes('--help') || options.includes('-h');
}

/** Whether another program reads the result: a failure is said to it too. */
const isJson = (name: CommandName, args: readonly string[]): boolean =>
	'json' in OPTIONS[name] && optionsOf(args).includes('--json');

/** After `--` everything is a word. */
function optionsOf(args: readonly string[]): readonly string[] {
	const end = args.indexOf('--');
	return end === -1 ? args : args.slice(0, end);
}
