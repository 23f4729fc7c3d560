/**
 * Gives a body typed in WordPress' classic editor the paragraphs that WordPress adds when it shows
 * it: an empty line ends one, a line end breaks the line. A body that has its own tags keeps them.
 */
const BLOCK =
	'address|article|aside|blockquote|campaign-slot|center|dd|details|div|dl|dt|fieldset|figcaption|' +
	'figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|' +
	'summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio';
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?=[\\s/>])[^<>]*>`, 'gi');
const BEGINS_BLOCK = new RegExp(`^</?(?:${BLOCK})(?=[\\s/>])`, 'i');
const WHOLE = /<(\/?)(pre|script|style|textarea)(?=[\s>])[^<>]*>/gi;

/** HTML with its paragraphs marked. */
export function withParagraphs(body: string): string {
	const { text, kept } = setAside(body.replace(/\r\n?/g, '\n'));
	return text
		.replace(BLOCK_TAG, (tag) => `\n\n${tag}\n\n`)
		.split(/\n\s*\n/)
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '')
		.map((piece) => (BEGINS_BLOCK.test(piece) ? piece : paragraph(piece)))
		.join('\n')
		.replace(/<pre data-kept="(\d+)">/g, (_, index) => kept[Number(index)] ?? '');
}

const paragraph = (words: string): string => `<p>${words.replaceAll('\n', '<br>')}</p>`;

/** Takes out the elements whose line ends mean what they say, and leaves a mark for each. */
function setAside(body: string): { text: string; kept: string[] } {
	const kept: string[] = [];
	let text = '';
	let at = 0;
	let open: { name: string; start: number } | null = null;
	for (const { 0: tag, 1: closing, 2: word = '', index } of body.matchAll(WHOLE)) {
		const name = word.toLowerCase();
		if (!closing) open ??= { name, start: index };
		else if (open?.name === name) {
			text += `${body.slice(at, open.start)}\n\n<pre data-kept="${kept.length}">\n\n`;
			at = index + tag.length;
			kept.push(body.slice(open.start, at));
			open = null;
		}
	}
	return { text: text + body.slice(at), kept };
}
