import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Reads what `strace -f -yy -xx` wrote down, as the moments that matter to a disk and to a reader. */
export type Moment =
	| { kind: 'write'; file: string; at: number; bytes: Buffer }
	| { kind: 'truncate'; file: string; size: number }
	/** All that was written to the file is on the disk from here on. */
	| { kind: 'synced'; file: string }
	/** These bytes left for somebody. */
	| { kind: 'told'; text: string };

const CALL = /^(\d+) +(?:<\.\.\. )?(\w+)(?:\(| resumed>)(.*)$/;
const DESCRIPTOR = /^\d+<((?:TCP|UNIX)[^\]]*\]|[^>]*)>/;
const QUOTED = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g;

/** @throws if something of a data file was cut, or written in a way that is not known here */
export async function* readTrace(path: string): AsyncGenerator<Moment> {
	/** Calls that another thread interrupted, by thread: what they were about to do. */
	const begun = new Map<string, string>();
	for await (const line of createInterface({ input: createReadStream(path) })) {
		const [, thread = '', name = '', rest = ''] = CALL.exec(line) ?? [];
		if (line.includes('<unfinished ...>')) {
			begun.set(thread, rest);
			// What a reader may see, it may see from the start of the call.
			if (!isWait(name)) yield* momentOf(name, rest);
		} else if (line.includes(' resumed>')) {
			if (isWait(name)) yield* momentOf(name, begun.get(thread) ?? '');
		} else if (name) {
			yield* momentOf(name, rest);
		}
	}
}

const isWait = (name: string): boolean => name === 'fsync' || name === 'fdatasync';

function* momentOf(name: string, args: string): Generator<Moment> {
	const target = DESCRIPTOR.exec(args)?.[1] ?? '';
	if (target.startsWith('TCP'))
		return yield { kind: 'told', text: bytesIn(args).toString('latin1') };
	const file = name === 'unlink' ? bytesIn(args).toString() : decode(target).toString();
	if (!file.startsWith('/') || file.endsWith('-shm')) return;
	if (isWait(name)) yield { kind: 'synced', file };
	else if (name === 'unlink') yield { kind: 'truncate', file, size: 0 };
	else if (name === 'ftruncate') yield { kind: 'truncate', file, size: lastNumber(args) };
	else if (name === 'pwrite64')
		yield { kind: 'write', file, at: lastNumber(args), bytes: whole(args) };
	else if (file.includes('terrasse.sqlite')) throw new Error(`the trace has a ${name} of ${file}`);
}

function whole(args: string): Buffer {
	if (args.includes('"...')) throw new Error('the trace was cut: a write is longer than expected');
	return bytesIn(args);
}

const bytesIn = (args: string): Buffer =>
	Buffer.concat([...args.matchAll(QUOTED)].map((found) => decode(found[1] ?? '')));

const decode = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');

/** The last argument of a call; its result, after `=`, is not one. */
const lastNumber = (args: string): number =>
	Number(/, (\d+)(?:\)| <unf)/.exec(args.slice(-60))?.[1]);
