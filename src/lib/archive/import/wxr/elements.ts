import { SaxesParser } from 'saxes';
import type { Note } from '../item.ts';
import { readText } from './decode.ts';
import { malformed } from './malformed.ts';
import { startRepair } from './repair.ts';

/**
 * Turns an export into openings, texts and closings, one file piece at a time. Names come out under
 * one prefix whatever the version of their namespace and whether it says http or https. A file that
 * ends in the middle says so and gives what was whole; anything else that is not XML is refused.
 */
export type XmlEvent =
	| { kind: 'open'; name: string; attributes: Record<string, string>; line: number }
	| { kind: 'text'; text: string }
	| { kind: 'close'; name: string };

const DEPTH = 64;
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
	[/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
	[/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
	[/^https?:\/\/purl\.org\/dc\/elements\/1\.\d\/?$/, 'dc']
];

/**
 * The events of a file, in arrays of those that one piece gave.
 *
 * @param tell hears of what was repaired, and of a truncated end
 * @param onRead hears how many bytes were read so far
 * @throws what `malformationOf` reads: not XML, a declared entity, an unknown encoding
 */
export async function* readElements(
	path: string,
	tell: (note: Note) => void,
	onRead: (bytes: number) => void
): AsyncGenerator<XmlEvent[]> {
	const parser = new SaxesParser({ xmlns: true });
	const repairer = startRepair(tell);
	const lineNow = () => parser.line + repairer.cutLines();
	let events: XmlEvent[] = [];
	let depth = 0;
	let isAtEnd = false;
	let isAfterRoot = false;
	let isTruncated = false;

	parser.on('error', (error) => {
		const sentence = error.message.replace(/^\d+:\d+: /, '');
		if (/^unbound namespace prefix/.test(sentence)) {
			return tell({ level: 'warning', code: 'wxr-unbound-prefix', line: lineNow() });
		}
		if (isAtEnd && /^(?:unclosed tag|unexpected end)/.test(sentence)) {
			isTruncated = true;
			return;
		}
		if (isAfterRoot && /^text data outside/.test(sentence)) {
			return tell({ level: 'warning', code: 'wxr-text-after', line: lineNow() });
		}
		if (/must contain a root element/.test(sentence))
			throw malformed({ code: 'wxr-empty', line: 1 });
		const column = parser.column + 1;
		throw malformed({ code: 'wxr-not-xml', line: lineNow(), column, values: { sentence } });
	});
	parser.on('opentag', (tag) => {
		depth += 1;
		if (depth > DEPTH) throw malformed({ code: 'wxr-too-deep', line: lineNow() });
		const attributes: Record<string, string> = {};
		for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value;
		const name = canonical(tag.uri, tag.prefix, tag.local);
		events.push({ kind: 'open', name, attributes, line: lineNow() });
	});
	parser.on('closetag', (tag) => {
		depth -= 1;
		isAfterRoot = depth === 0;
		if (isAtEnd) return;
		events.push({ kind: 'close', name: canonical(tag.uri, tag.prefix, tag.local) });
	});
	parser.on('text', (text) => void events.push({ kind: 'text', text }));
	parser.on('cdata', (text) => void events.push({ kind: 'text', text }));

	for await (const piece of readText(path, onRead)) {
		parser.write(repairer.push(piece));
		yield events;
		events = [];
	}
	parser.write(repairer.end());
	yield events;
	events = [];
	const lastLine = lineNow();
	isAtEnd = true;
	parser.close();
	if (isTruncated) tell({ level: 'warning', code: 'wxr-truncated', line: lastLine });
}

/** An element whose namespace nobody declared is taken for what its prefix usually means. */
function canonical(uri: string, prefix: string, local: string): string {
	const known = uri === '' || uri === prefix ? prefix : prefixOf(uri, prefix);
	return known === '' ? local : `${known}:${local}`;
}

const prefixes = new Map<string, string | undefined>();
const REMEMBERED = 100;

function prefixOf(uri: string, prefix: string): string {
	if (!prefixes.has(uri)) {
		if (prefixes.size >= REMEMBERED) prefixes.clear();
		prefixes.set(uri, NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1]);
	}
	return prefixes.get(uri) ?? `${prefix}?`;
}
