import type { Element, Root, RootContent } from 'hast';
import type { KeyQuestion } from '../../record.ts';
import { wordsOf } from './plain-text.ts';
import { treeToMarkdown } from './to-markdown.ts';

/**
 * Takes a section of key questions out of a body: a title that says so, then questions and what
 * answers them. Where the section does not read like that, it stays in the text, whole.
 */
const TITLE =
	/^(?:(?:les |the )?(?:trois|three|\d|quatre|cinq|four|five) )?(?:questions[- ]clés?|key questions)\s*:?$/i;

/** Removes the section from the tree and gives its questions with their answers in Markdown. */
export function takeKeyQuestions(tree: Root): KeyQuestion[] {
	const start = tree.children.findIndex((node) => isTitle(node) && TITLE.test(lineOf(node)));
	const title = tree.children[start];
	if (!isTitle(title)) return [];
	const rest = tree.children.slice(start + 1);
	const length = sectionLength(rest, title);
	const questions = readQuestions(rest.slice(0, length));
	if (questions.length === 0) return [];
	tree.children.splice(start, 1 + length);
	return questions;
}

/** Up to the next title as high as the section's own that asks nothing. */
function sectionLength(rest: readonly RootContent[], title: Element): number {
	const end = rest.findIndex(
		(node) => isTitle(node) && level(node) <= level(title) && !isQuestion(node)
	);
	return end < 0 ? rest.length : end;
}

function readQuestions(section: readonly RootContent[]): KeyQuestion[] {
	const questions: { question: string; answer: RootContent[] }[] = [];
	for (const node of section) {
		const last = questions.at(-1);
		if (isQuestion(node)) questions.push({ question: lineOf(node), answer: [] });
		else if (last) last.answer.push(node);
		else if (lineOf(node) !== '') return [];
	}
	const written = questions.map(({ question, answer }) => ({
		question,
		answer: treeToMarkdown({ type: 'root', children: answer }),
		at: null
	}));
	return written.every(({ answer }) => answer !== '') ? written : [];
}

/** A title or a paragraph in bold, or a short line, that ends with a question mark. */
function isQuestion(node: RootContent): node is Element {
	if (!isTitle(node) && !isParagraph(node)) return false;
	const line = lineOf(node);
	return line.endsWith('?') && line.length <= 300;
}

function isParagraph(node: RootContent): node is Element {
	return node.type === 'element' && node.tagName === 'p';
}

/** A title, or the paragraph in bold that stands for one. */
function isTitle(node: RootContent | undefined): node is Element {
	if (node?.type !== 'element') return false;
	return /^h[1-6]$/.test(node.tagName) || (node.tagName === 'p' && isBold(node));
}

function isBold(paragraph: Element): boolean {
	const said = paragraph.children.filter((node) => wordsOf(node).trim() !== '');
	return said.length === 1 && said[0]?.type === 'element' && /^(?:strong|b)$/.test(said[0].tagName);
}

const level = (title: Element): number => (title.tagName === 'p' ? 7 : Number(title.tagName[1]));

const lineOf = (node: RootContent): string => wordsOf(node).replace(/\s+/g, ' ').trim();
