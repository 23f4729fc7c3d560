/** The shapes under which words can hide in bytes: for the tests that search for them. */

/** The words as UTF-8, percent-encoded, hexadecimal, and base64 at each of its three alignments. */
export function formsOf(words: string): string[] {
	const bytes = Buffer.from(words);
	const base64 = [0, 1, 2].flatMap((shift) => {
		const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
		// The first and last characters mix with whatever stands around.
		const middle = text.slice(4, -4);
		return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
	});
	const json = JSON.stringify(words).slice(1, -1);
	return [...new Set([words, json, encodeURIComponent(words), bytes.toString('hex'), ...base64])];
}

/** Where any of these shapes, or UTF-16, stands in some bytes; -1 for nowhere. */
export function indexOfAny(bytes: Buffer, words: string): number {
	const shapes = [
		...formsOf(words).map((form) => Buffer.from(form)),
		Buffer.from(words, 'utf16le')
	];
	return Math.max(...shapes.map((shape) => bytes.indexOf(shape)));
}
