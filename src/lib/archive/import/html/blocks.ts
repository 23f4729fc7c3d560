import type { Tell } from './unknown.ts';

/**
 * Reads the comments that WordPress' block editor leaves around what it writes. What is inside a
 * block we know is ordinary HTML and stays; a block that only a plugin can draw is told.
 */
const BLOCK = /^\s+(\/?)wp:([a-z][\w-]*\/)?([a-z][\w-]*)(?:\s+(\{[^]*\}))?\s+(\/?)$/;

const KNOWN = new Set([
	...['paragraph', 'heading', 'list', 'list-item', 'quote', 'pullquote', 'verse', 'preformatted'],
	...['code', 'table', 'html', 'freeform', 'classic', 'shortcode', 'separator', 'spacer', 'more'],
	...['nextpage', 'columns', 'column', 'group', 'cover', 'media-text', 'details', 'buttons'],
	...['button', 'image', 'gallery', 'audio', 'video', 'file', 'embed', 'footnotes', 'text-columns'],
	...['accordion', 'accordion-item', 'accordion-heading', 'accordion-panel']
]);

/** Whether a body was written in blocks: its paragraphs are marked, and lines mean nothing. */
export function isInBlocks(body: string): boolean {
	return /<!--\s+wp:/.test(body);
}

/**
 * Takes every comment out of a body. An embed whose address stands only in its comment gets it back
 * in words; a block that no one here can draw is told.
 */
export function withoutBlocks(body: string, tell: Tell): string {
	let done = '';
	let at = 0;
	for (let start = body.indexOf('<!--'); start >= 0; start = body.indexOf('<!--', at)) {
		const end = body.indexOf('-->', start + 4);
		if (end < 0) break;
		done +=
			body.slice(at, start) +
			inPlaceOf(body.slice(start + 4, end), (name) => {
				tell('block', name, body, start);
			});
		at = end + 3;
	}
	return done + body.slice(at);
}

function inPlaceOf(comment: string, tell: (name: string) => void): string {
	const [, closing, vendor = '', name = '', data = '', empty] = BLOCK.exec(comment) ?? [];
	if (name === '' || closing) return '';
	if (vendor === 'core-embed/' || name === 'embed') return empty ? addressIn(data) : '';
	if ((vendor !== '' && vendor !== 'core/') || !KNOWN.has(name)) tell(vendor + name);
	return '';
}

function addressIn(data: string): string {
	const url = /"url":"(https?:[^"\s<>]+)"/.exec(data)?.[1]?.replaceAll('\\/', '/') ?? '';
	return url === '' ? '' : `\n<p>${url.replaceAll('&', '&amp;')}</p>\n`;
}
