/**
 * What is wrong in a text, said so that the person who wrote it finds it: a line, a code of this
 * closed list, and what to put in the sentence. The sentences are in `words/`, under the codes.
 */
export const FLAWS = [
	'yaml',
	'no-front-matter',
	'unknown-field',
	'missing-field',
	'wrong-type',
	'wrong-value',
	'differs',
	'twice',
	'unknown-directive',
	'unknown-attribute',
	'open-directive',
	'stray-colons',
	'first-level-heading',
	'raw-html',
	'image',
	'unsafe-link',
	'unknown-note',
	'unused-note',
	'unused-source',
	'unreadable',
	'bad-folder',
	'no-text',
	'no-folder'
] as const;

export type FlawCode = (typeof FLAWS)[number];

export type Flaw = {
	/** From 1, in the file as it is written, front matter included. */
	line: number;
	code: FlawCode;
	values: Readonly<Record<string, string>>;
};

/** Makes one flaw; a node without a place is on the first line. */
export function flaw(
	code: FlawCode,
	line: number | undefined,
	values: Readonly<Record<string, string>> = {}
): Flaw {
	return { line: line ?? 1, code, values };
}
