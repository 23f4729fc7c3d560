import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readCode, showCode } from '#lib/crypto/code.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { burn } from '#lib/rooms/burn.server.ts';
import { findRoom } from '#lib/rooms/room.server.ts';
import { OPTIONS } from './options.ts';
import { cliWords, print, spoken, tell } from './words.ts';
import { say } from '#lib/words/say.ts';

/**
 * `terrasse burn CODE`: a room leaves this server by hand, when no desk can do it. Beside a server that
 * runs, the rows and their bytes go; who is connected there learns it at the next exchange.
 */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.burn,
		allowPositionals: true
	});
	const words = cliWords();
	if (positionals.length === 0) {
		tell(words.commands.burn.usage);
		return 2;
	}
	// In two halves, as it is shown.
	const typed = positionals.join(' ');
	const code = readCode(typed);
	if (!code) {
		tell(words.burn.noCode, { typed });
		return 2;
	}
	const shown = { code: showCode(code) };
	if (!findRoom(code)) {
		tell(words.burn.noRoom, shown);
		return 1;
	}
	if (!values.yes) {
		if (!process.stdin.isTTY) {
			tell(words.burn.unsaid);
			return 3;
		}
		const answer = await ask(say(spoken(), words.burn.ask, shown));
		if (readCode(answer) !== code) {
			tell(words.burn.kept);
			return 3;
		}
	}
	try {
		await burn(code);
	} catch (failure) {
		if (readRefusal(failure)?.code !== 'not-stored' || findRoom(code)) throw failure;
		noteAct(null, 'room-burned');
		tell(words.burn.owed, shown);
		return 1;
	}
	noteAct(null, 'room-burned');
	print(words.burn.done, shown);
	return 0;
}

async function ask(question: string): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return await terminal.question(question);
	} finally {
		terminal.close();
	}
}
