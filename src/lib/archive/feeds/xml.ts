/**
 * XML, written from a tree and never from strings: text and attributes are escaped here and nowhere
 * else, and what XML 1.0 cannot hold (section 2.2: most control characters, half characters) is left
 * out. Names of elements are ours, never a visitor's.
 */
export type XmlElement = {
	name: string;
	attributes: Attributes;
	children: readonly XmlNode[];
};
/** What is null is not there. */
export type XmlNode = XmlElement | string | null;
type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; an attribute that is null is left out. */
export const el = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlElement => ({
	name,
	attributes,
	children
});

/** An element that only holds a text, or nothing where there is none. */
export const textEl = (name: string, text: string | number | null): XmlElement | null =>
	text === null || text === '' ? null : el(name, {}, String(text));

/** A whole document, in UTF-8. */
export const writeXml = (root: XmlElement): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;

function write(node: XmlNode): string {
	if (node === null) return '';
	if (typeof node === 'string') return escape(node);
	const attributes = Object.entries(node.attributes)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => ` ${name}="${escape(String(value))}"`)
		.join('');
	const inside = node.children.map(write).join('');
	return inside === ''
		? `<${node.name}${attributes}/>`
		: `<${node.name}${attributes}>${inside}</${node.name}>`;
}

const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const SPECIAL: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	// Readers make a plain newline of these (section 2.11), or a space in an attribute.
	'\r': '&#13;'
};

const escape = (text: string): string =>
	text.replace(IMPOSSIBLE, '').replace(/[&<>"'\r]/g, (sign) => SPECIAL[sign] ?? '');
