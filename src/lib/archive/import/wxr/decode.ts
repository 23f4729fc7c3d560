import { open } from 'node:fs/promises';
import { malformed } from './malformed.ts';

/**
 * Reads a file as text, a piece at a time, in the encoding it declares: a byte order mark first,
 * then the XML prolog, then UTF-8. A file is never held whole.
 */
/** Small enough for a piece to be young garbage: larger texts wait for a full collection. */
const PIECE_BYTES = 16 * 1024;
const PROLOG_BYTES = 512;

/** The encodings an export is taken in, under the names that the Encoding Standard gives them. */
const KNOWN = new Set([
	...['utf-8', 'utf-16le', 'utf-16be'],
	...['windows-1252', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'macintosh']
]);

/** The pieces of a file in order. Bytes that mean nothing become U+FFFD. */
export async function* readText(path: string): AsyncGenerator<string> {
	const file = await open(path);
	try {
		// One buffer for the whole file: a stream would leave thirty thousand of them to be collected.
		const buffer = Buffer.alloc(PIECE_BYTES);
		const start = await file.read(buffer, 0, PROLOG_BYTES, 0);
		const decoder = new TextDecoder(declaredIn(buffer.subarray(0, start.bytesRead)));
		for (let at = 0; ;) {
			const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, at);
			if (bytesRead === 0) break;
			at += bytesRead;
			yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
		}
		yield decoder.decode();
	} finally {
		await file.close();
	}
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
