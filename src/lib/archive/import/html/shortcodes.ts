import type { Tell } from './unknown.ts';

/**
 * Turns WordPress shortcodes into HTML or into nothing: none is ever shown raw. A bracketed word
 * that is no shortcode (`[Tails]`, `[…]`) stays, since an unregistered one is text for WordPress too.
 */
const SHORTCODE = /(\[?)\[(\/?)([A-Za-z][\w-]{0,60})((?:\s[^[\]]{0,2000})?)\](\]?)/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g;

/** The element that holds the place of the campaign's banner until it is Markdown. */
export const CAMPAIGN_ELEMENT = 'campaign-slot';

const MOST_PICTURES = 500;

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

/** As many pictures as it names: they are counted with those of the text. */
const gallery: Writer = (given) => '<img>'.repeat(numbersIn(given).length);

const numbersIn = (given: Attributes): string[] =>
	(given.get('ids') ?? given.get('include') ?? '').match(/\d+/g)?.slice(0, MOST_PICTURES) ?? [];

/** What an opening becomes; a closing becomes the second, where there is one. */
const WRITERS: Readonly<Record<string, readonly [open: Writer, close: string]>> = {
	auposte_bandeau_don: [() => `\n\n<${CAMPAIGN_ELEMENT}></${CAMPAIGN_ELEMENT}>\n\n`, ''],
	caption: [() => '\n\n<figure>', '</figure>\n\n'],
	wp_caption: [() => '\n\n<figure>', '</figure>\n\n'],
	embed: [() => '\n\n<p>', '</p>\n\n'],
	gallery: [gallery, ''],
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
			const isLost = !known && (isListing(name) || looksLikeOne(name, given, closed.has(name)));
			if (!known && !isLost) return all;
			const attributes = attributesOf(given);
			const isUnnamed = /^gallery$/i.test(name) && numbersIn(attributes).length === 0;
			if ((isLost || isUnnamed) && !closing) tell('shortcode', name, body, at);
			const written = known ? (closing ? known[1] : known[0](attributes)) : '';
			return before + written + after;
		}
	);
}

/** WordPress' own, which lists what was added to a post without naming it. */
const isListing = (name: string): boolean => name.toLowerCase() === 'playlist';

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
