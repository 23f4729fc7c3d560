import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { malformed } from './malformed.ts';

/**
 * Reads a file as text, a piece at a time, in the encoding it declares: a byte order mark first,
 * then the XML prolog, then UTF-8. A file is never held whole.
 */
/** Small enough for a piece to be young garbage: larger texts wait for a full collection. */
const PIECE_BYTES = 16 * 1024;
/** Each reading goes through another thread, which takes its time. */
const READ_BYTES = 16 * PIECE_BYTES;
const PROLOG_BYTES = 512;
const LINE_FEED = 10;

/** The encodings an export is taken in, under the names that the Encoding Standard gives them. */
const KNOWN = new Set([
	...['utf-8', 'utf-16le', 'utf-16be'],
	...['windows-1252', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'macintosh']
]);

/**
 * The pieces of a file in order.
 *
 * @param onRead hears how many bytes were read so far
 * @throws what `malformationOf` reads, where UTF-8 was declared and is not what is written: text full of
 * U+FFFD could not be mended once it is kept
 */
export async function* readText(
	path: string,
	onRead: (bytes: number) => void
): AsyncGenerator<string> {
	const file = await open(path);
	try {
		// One buffer for the whole file: a stream would leave thirty thousand of them to be collected.
		const buffer = Buffer.alloc(READ_BYTES);
		const start = await file.read(buffer, 0, PROLOG_BYTES, 0);
		const encoding = declaredIn(buffer.subarray(0, start.bytesRead));
		const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
		let line = 1;
		for (let at = 0; ;) {
			const { bytesRead } = await file.read(buffer, 0, READ_BYTES, at);
			if (bytesRead === 0) break;
			for (let from = 0; from < bytesRead; from += PIECE_BYTES) {
				const bytes = buffer.subarray(from, Math.min(from + PIECE_BYTES, bytesRead));
				onRead(at + from + bytes.length);
				yield decodePiece(decoder, bytes, line);
				line += linesIn(bytes);
			}
			at += bytesRead;
		}
		// A character that the end of a truncated file cut is nobody's loss: its element was cut too.
	} finally {
		await file.close();
	}
}

function decodePiece(decoder: TextDecoder, bytes: Buffer, line: number): string {
	try {
		return decoder.decode(bytes, { stream: true });
	} catch {
		throw malformed({ code: 'wxr-not-utf8', line: line + wrongLineIn(bytes) });
	}
}

/** How many lines stand before the first that is not UTF-8; the piece may begin inside a character. */
function wrongLineIn(bytes: Buffer): number {
	let lines = 0;
	let from = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
	for (let to = bytes.indexOf(LINE_FEED, from); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
		if (!isUtf8(bytes.subarray(from, to))) break;
		lines += 1;
		from = to + 1;
	}
	return lines;
}

function linesIn(bytes: Buffer): number {
	let lines = 0;
	for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
	return lines;
}

function declaredIn(start: Buffer): string {
	const [first, second] = start;
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0 && second === 0x3c) return 'utf-16be';
	if (first === 0x3c && second === 0) return 'utf-16le';
	if (first === 0xef && second === 0xbb) return 'utf-8';
	const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
		start.toString('latin1')
	);
	return standardName(label?.[1] ?? 'utf-8');
}

/** A file that declares UTF-16 in bytes of one cannot be: it is read as what it is, UTF-8. */
function standardName(label: string): string {
	const name = nameOf(label);
	if (name === null || !KNOWN.has(name)) {
		throw malformed({ code: 'wxr-encoding', line: 1, values: { encoding: label } });
	}
	return name.startsWith('utf-16') ? 'utf-8' : name;
}

function nameOf(label: string): string | null {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}
