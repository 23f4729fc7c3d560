import type { BroadcastPatch, Footnote, KeyQuestion } from '../../record.ts';
import { blockNotes } from '../html/block-notes.ts';
import { noteOf } from '../html/footnotes.ts';
import { plainText } from '../html/plain-text.ts';
import type { Body } from '../html/read-body.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { first } from './credits.ts';
import { FIELDS, ROW } from './fields.ts';
import type { Meta } from './meta.ts';

/** The text of a post with its notes and its questions, which stand in it or in fields of their own. */
export function bodyOf(
	body: Body,
	meta: Meta
): Pick<BroadcastPatch, 'body' | 'footnotes' | 'keyQuestions'> {
	const noted = [body.footnotes, blockNotes(meta.raw('footnotes')), footnotesOf(meta)];
	const footnotes = noted.find((notes) => notes.length > 0) ?? [];
	const keyQuestions = body.keyQuestions.length > 0 ? body.keyQuestions : questionsOf(meta);
	return {
		body: body.markdown,
		...(footnotes.length > 0 && { footnotes }),
		...(keyQuestions.length > 0 && { keyQuestions })
	};
}

function questionsOf(meta: Meta): KeyQuestion[] {
	return meta.rows(FIELDS.questions).flatMap((row) => {
		const question = plainText(first(row, ROW.question)).slice(0, 500);
		const answer = htmlToMarkdown(first(row, ROW.answer)).slice(0, 20_000);
		return question && answer ? [{ question, answer, at: null }] : [];
	});
}

function footnotesOf(meta: Meta): Footnote[] {
	return meta.rows(FIELDS.footnotes).flatMap((row, index) => {
		const url = first(row, ROW.address);
		const text = plainText(first(row, ROW.note)) || url;
		return text ? [{ label: String(index + 1), ...noteOf(text, url), at: null }] : [];
	});
}
