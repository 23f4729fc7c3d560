import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { writeExport } from '#lib/archive/export/write-export.server.ts';
import { say } from '#lib/words/say.ts';
import { entriesBeside } from './export-beside.ts';
import { importWords } from './import-words.ts';
import { OPTIONS } from './options.ts';
import { printFailure, printJson, spoken, tell } from './words.ts';

/**
 * `terrasse export [FILE|-]`: everything of the archive in one tar file, with the campaigns and what
 * was published of the workshops. The file appears under its name once it is whole, and only whoever
 * runs the command may read it: drafts are in it.
 */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.export,
		allowPositionals: true
	});
	const [file = '-', ...rest] = positionals;
	const words = importWords();
	if (rest.length > 0 || (file === '-' && !values.json && process.stdout.isTTY)) {
		if (values.json) printFailure(words.exportUsage);
		tell(words.exportUsage);
		return 2;
	}
	// One output cannot carry both the archive and what is said of it.
	if (file === '-' && values.json) {
		printFailure(words.exportWhere);
		tell(words.exportWhere);
		return 2;
	}
	let n = 0;
	const stream = writeExport(new Date().toISOString(), entriesBeside(), (count) => (n = count));
	if (file === '-') {
		await pipeline(stream, process.stdout);
		return 0;
	}
	await toFile(stream, file);
	if (values.json) {
		printJson({ path: resolve(file), bytes: (await stat(file)).size, broadcasts: n });
	} else tell(words.exported, { n, file });
	return 0;
}

async function toFile(stream: NodeJS.ReadableStream, file: string): Promise<void> {
	const part = `${file}.${process.pid}.part`;
	try {
		await pipeline(stream, createWriteStream(part, { mode: 0o600, flush: true }));
		await rename(part, file);
	} catch (failure) {
		await rm(part, { force: true });
		if (!(failure instanceof Error) || !('syscall' in failure)) throw failure;
		const why = 'code' in failure ? String(failure.code) : failure.message;
		throw new Error(say(spoken(), importWords().exportUnwritten, { file, why }), {
			cause: failure
		});
	}
}
