import type { Tell } from './unknown.ts';

/**
 * Turns WordPress shortcodes into HTML or into nothing: none is ever shown raw. A bracketed word
 * that is no shortcode (`[Tails]`, `[…]`) stays, since an unregistered one is text for WordPress too.
 */
const SHORTCODE = /(\[?)\[(\/?)([A-Za-z][\w-]{0,60})((?:\s[^[\]]{0,2000})?)\](\]?)/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g;

/** The element that holds the place of the campaign's banner until it is Markdown. */
export const CAMPAIGN_ELEMENT = 'campaign-slot';

type Attributes = ReadonlyMap<string, string>;
type Writer = (attributes: Attributes) => string;

const paragraph = (words: string): string =>
	words === '' ? '' : `\n\n<p>${escape(words)}</p>\n\n`;
const youtube: Writer = (given) => {
	const word = given.get('0') ?? given.get('id') ?? given.get('url') ?? '';
	return paragraph(/^[\w-]{11}$/.test(word) ? `https://www.youtube.com/watch?v=${word}` : word);
};
const file: Writer = (given) =>
	paragraph(
		['src', 'mp4', 'webm', 'mp3', 'ogg', 'm4a'].map((key) => given.get(key)).find(Boolean) ?? ''
	);

/** What an opening becomes; a closing becomes the second, where there is one. */
const WRITERS: Readonly<Record<string, readonly [open: Writer, close: string]>> = {
	auposte_bandeau_don: [() => `\n\n<${CAMPAIGN_ELEMENT}></${CAMPAIGN_ELEMENT}>\n\n`, ''],
	caption: [() => '\n\n<figure>', '</figure>\n\n'],
	wp_caption: [() => '\n\n<figure>', '</figure>\n\n'],
	embed: [() => '\n\n<p>', '</p>\n\n'],
	gallery: [() => '', ''],
	playlist: [() => '', ''],
	audio: [file, ''],
	video: [file, ''],
	youtube: [youtube, '']
};

/** Rewrites a body. What it does not know is told, with its name and its line. */
export function withoutShortcodes(body: string, tell: Tell): string {
	const closed = new Set(
		[...body.matchAll(/\[\/([A-Za-z][\w-]{0,60})\]/g)].map(([, name]) => name)
	);
	return body.replace(
		SHORTCODE,
		(
			all,
			before: string,
			closing: string,
			name: string,
			given: string,
			after: string,
			at: number
		) => {
			if (before && after) return all.slice(1, -1);
			const known = WRITERS[name.toLowerCase()];
			if (!known && !looksLikeOne(name, given, closed.has(name))) return all;
			if (!known && !closing) tell('shortcode', name, body, at);
			const written = known ? (closing ? known[1] : known[0](attributesOf(given))) : '';
			return before + written + after;
		}
	);
}

/** A shortcode has attributes, a closing, or a name that no prose has. */
function looksLikeOne(name: string, given: string, isClosed: boolean): boolean {
	return isClosed || /\w\s*=/.test(given) || /^[a-z\d]+(?:[_-][a-z\d]+)+$/.test(name);
}

function attributesOf(given: string): Attributes {
	const attributes = new Map<string, string>();
	let bare = 0;
	for (const [, name, double, single, plain, quoted, word] of given.matchAll(ATTRIBUTE)) {
		if (name) attributes.set(name.toLowerCase(), double ?? single ?? plain ?? '');
		else attributes.set(String(bare++), (quoted ?? word ?? '').replace(/^\/$/, ''));
	}
	return attributes;
}

function escape(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
