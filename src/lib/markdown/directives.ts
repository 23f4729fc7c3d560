import type { BlockContent, DefinitionContent, Paragraph, Root, RootContent } from 'mdast';
import type {} from 'remark-directive';
import { flaw, type Flaw } from './flaw.ts';
import type { ProseWords } from './prose-words.ts';
import { walk } from './walk.ts';

/**
 * The closed set of blocks a workshop may use (README.md says when). A name outside of it is
 * reported and its content kept as ordinary text, so a typing error never hides a warning.
 */
export const DIRECTIVES = ['notice', 'danger', 'exercise', 'answer', 'facilitator'] as const;

export type DirectiveName = (typeof DIRECTIVES)[number];
type Container = Extract<RootContent, { type: 'containerDirective' }>;
type Block = BlockContent | DefinitionContent;

/** A danger is a notice that says so: it takes the look of both. */
const CLASSES: Partial<Record<DirectiveName, string[]>> = { danger: ['notice', 'danger'] };
const LINES = { least: 1, most: 20, usual: 4 };

/** Turns directives into the elements they mean, in place; `text` is the file they came from. */
export function applyDirectives(root: Root, text: string, words: ProseWords): Flaw[] {
	const flaws: Flaw[] = [];
	const lines = text.split('\n');
	walk<RootContent, { children: RootContent[] }>(root, (node) => {
		if (node.type !== 'containerDirective') return;
		flaws.push(...look(node, lines));
		if (isDirective(node.name)) dress(node, node.name, words);
		else node.data = { hName: 'div' };
	});
	return flaws;
}

/** Takes the facilitators' notes out of the page, and gives them back on their own. */
export function takeFacilitatorNotes(root: Root): RootContent[] {
	const notes: RootContent[] = [];
	walk<RootContent, { children: RootContent[] }>(root, (node) => {
		if (node.type !== 'containerDirective' || node.name !== 'facilitator') return;
		notes.push(node);
		return [];
	});
	return notes;
}

function isDirective(name: string): name is DirectiveName {
	return DIRECTIVES.some((known) => known === name);
}

function look(node: Container, lines: string[]): Flaw[] {
	const start = node.position?.start.line;
	const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
	const values = { name: node.name, known: DIRECTIVES.join(', ') };
	const flaws: Flaw[] = [];
	if (!isDirective(node.name)) flaws.push(flaw('unknown-directive', start, values));
	if (!/^[\s>]*:::+\s*$/.test(last)) flaws.push(flaw('open-directive', start, values));
	for (const attribute of Object.keys(node.attributes ?? {})) {
		const known = node.name === 'answer' && attribute === 'lines';
		if (!known) flaws.push(flaw('unknown-attribute', start, { ...values, attribute }));
	}
	return flaws;
}

/** Gives a block its element, its word in bold, and for an answer its ruled lines. */
function dress(node: Container, name: DirectiveName, words: ProseWords): void {
	const role = name === 'exercise' || name === 'answer' ? {} : { role: 'note' };
	node.data = { hName: 'div', hProperties: { className: CLASSES[name] ?? [name], ...role } };
	const [first, ...rest] = node.children;
	const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
	const content: Block[] = label ? rest : node.children;
	node.children = name === 'answer' && !label ? content : [heading(words[name], label), ...content];
	if (name === 'answer') node.children.push(ruledLines(node));
}

function heading(word: string, label: Paragraph | null): Paragraph {
	const strong = { type: 'strong' as const, children: [{ type: 'text' as const, value: word }] };
	const title = label ? [{ type: 'text' as const, value: ' · ' }, ...label.children] : [];
	const data = { hProperties: { className: ['word'] } };
	return { type: 'paragraph', data, children: [strong, ...title] };
}

/** Empty lines to write on: on paper only, and nothing for a screen reader to stumble on. */
function ruledLines(node: Container): Paragraph {
	const asked = Number(node.attributes?.lines ?? LINES.usual);
	const count = Number.isInteger(asked) ? asked : LINES.usual;
	const line = { type: 'text' as const, value: '', data: { hName: 'span', hProperties: {} } };
	const length = Math.min(LINES.most, Math.max(LINES.least, count));
	return {
		type: 'paragraph',
		data: { hName: 'div', hProperties: { className: ['ruled'], ariaHidden: 'true' } },
		children: Array.from({ length }, () => ({ ...line }))
	};
}
