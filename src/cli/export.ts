import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { writeExport } from '#lib/archive/export/write-export.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { entriesBeside } from './export-beside.ts';
import { importWords } from './import-words.ts';

/**
 * `terrasse export [FILE|-]`: everything of the archive in one tar file, with the campaigns and what
 * was published of the workshops. The file appears under its name once it is whole, and only whoever
 * runs the command may read it: drafts are in it.
 */
export async function run([file = '-', ...rest]: string[]): Promise<number> {
	const isTerminal = file === '-' && process.stdout.isTTY;
	if (rest.length > 0 || isTerminal || (file.startsWith('-') && file !== '-')) {
		process.stderr.write(`${importWords().exportUsage}\n`);
		return 2;
	}
	let n = 0;
	const stream = writeExport(new Date().toISOString(), entriesBeside(), (count) => (n = count));
	if (file === '-') await pipeline(stream, process.stdout);
	else await toFile(stream, file);
	if (file !== '-') {
		process.stderr.write(`${say(config().locale, importWords().exported, { n, file })}\n`);
	}
	return 0;
}

async function toFile(stream: NodeJS.ReadableStream, file: string): Promise<void> {
	const part = `${file}.${process.pid}.part`;
	try {
		await pipeline(stream, createWriteStream(part, { mode: 0o600, flush: true }));
		await rename(part, file);
	} catch (failure) {
		await rm(part, { force: true });
		throw failure;
	}
}
