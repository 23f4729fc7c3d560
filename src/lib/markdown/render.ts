import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { checkProse } from './check.ts';
import { fillCitations, withPlaceholders, type Citation } from './citations.ts';
import { applyDirectives, takeFacilitatorNotes } from './directives.ts';
import type { Flaw } from './flaw.ts';
import { nameHeadings, type Heading } from './headings.ts';
import { markLeads } from './leads.ts';
import { markLinks, unlinkRefused, writeAddresses } from './links.ts';
import { NOTES_ID } from './notes-id.ts';
import { parseMarkdown } from './parse.ts';
import type { ProseWords } from './prose-words.ts';
import { SAFE } from './safe.ts';
import { keepSlots } from './slots.ts';
import { wrapTables } from './tables.ts';
import { drawBoxes } from './task-lists.ts';
import { typesetTree } from './typography.ts';

/** A text made into pieces of a page. Every `string` of HTML went through the closed list of `safe.ts`. */
export type Rendered = {
	/** The text, without the facilitators' notes and without the notes. */
	html: string;
	/** The notes, titled, or nothing. */
	notes: string;
	/** What only facilitators read. Kept apart, not secret: it is in the file. */
	facilitator: string;
	contents: Heading[];
	/** Addresses that paper lists, the one called `A` first; links carry theirs in `data-address`. */
	links: string[];
	/** Names of the notes that were called. */
	cited: Set<string>;
	flaws: Flaw[];
};

/**
 * Makes a text into HTML. Never throws on a text: what is wrong is in `flaws`.
 *
 * @param text a whole file, so that lines are right; its front matter is not rendered
 * @param citations sources that `[^name]` may call without a note of that name in the text
 * @param taken identifiers that titles must leave to the page
 * @param before addresses that the page lists before those of the text
 */
export function renderMarkdown(
	text: string,
	locale: Locale,
	words: ProseWords,
	citations: ReadonlyMap<string, Citation> = new Map(),
	taken: readonly string[] = [],
	before: readonly string[] = []
): Rendered {
	const root = parseMarkdown(withPlaceholders(text, citations));
	const flaws = [...checkProse(root, text), ...applyDirectives(root, text, words)];
	drawBoxes(root);
	keepSlots(root);
	const facilitator = takeFacilitatorNotes(root);
	const cited = fillCitations(root, citations);
	const definitions = root.children.filter((node) => node.type === 'footnoteDefinition');
	const aside: Root = { type: 'root', children: [...facilitator, ...definitions] };

	const tree = toHtml(root, locale, words);
	const contents = nameHeadings(tree, [NOTES_ID, ...taken]);
	const notes: HtmlRoot = { type: 'root', children: tree.children.filter(isNotes) };
	tree.children = tree.children.filter((node) => !isNotes(node));
	const links = markLinks(tree, before);
	writeAddresses(notes);
	return {
		html: write(tree),
		notes: write(notes),
		facilitator: facilitator.length > 0 ? write(toHtml(aside, locale, words)) : '',
		contents,
		links,
		cited,
		flaws: flaws.sort((a, b) => a.line - b.line)
	};
}

function toHtml(root: Root, locale: Locale, words: ProseWords): HtmlRoot {
	const tree = unified()
		.use(remarkRehype, {
			clobberPrefix: 'note-',
			footnoteLabel: words.notes,
			footnoteLabelTagName: 'h2',
			footnoteLabelProperties: {},
			footnoteBackContent: (_, call) => `↩\ufe0e${call > 1 ? call : ''}`,
			footnoteBackLabel: (index, call) =>
				say(locale, call > 1 ? words.backToTextAgain : words.backToText, { note: index + 1, call })
		})
		.use(rehypeSanitize, SAFE)
		.runSync(root);
	unlinkRefused(tree);
	typesetTree(tree, locale);
	markLeads(tree);
	wrapTables(tree, words.table);
	return tree;
}

function isNotes(node: HtmlRoot['children'][number]): node is Element {
	return node.type === 'element' && 'dataFootnotes' in node.properties;
}

const writer = unified().use(rehypeStringify).freeze();

function write(tree: HtmlRoot): string {
	return writer.stringify(tree).trim();
}
