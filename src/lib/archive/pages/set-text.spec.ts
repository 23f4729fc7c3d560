import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/markdown/render.ts';
import prose from '#lib/words/fr/workshop.ts';
import { recordOf } from '../archive.fixture.server.ts';
import { setText } from './set-text.ts';

const TYPED = "L'été : qu'en reste-t-il ? « 30 000 pages »";

test('a sentence reads alike in the text of a broadcast and in each of its fields', () => {
	const typed = recordOf({
		title: TYPED,
		summary: TYPED,
		body: TYPED,
		chapters: [{ at: 1, title: TYPED }],
		keyQuestions: [{ question: TYPED, answer: TYPED, at: 2 }],
		footnotes: [{ label: '1', text: TYPED, url: 'https://a.example/?a', at: 3 }]
	});
	const set = setText(typed, 'en');
	const inText = renderMarkdown(typed.body, 'fr', prose.prose).html;
	for (const field of [
		set.title,
		set.summary,
		set.chapters[0]?.title,
		set.keyQuestions[0]?.question,
		set.keyQuestions[0]?.answer,
		set.footnotes[0]?.text
	]) {
		expect(`<p>${field}</p>`).toBe(inText);
	}
	expect(set.footnotes[0]).toMatchObject({ url: 'https://a.example/?a', at: 3 });
	expect({ ...set, ...typed }).toEqual(typed);
});

test('a text in English has no French spaces, and one in Occitan those of the page', () => {
	const typed = recordOf({ title: 'Why ?', language: 'en' });
	expect(setText(typed, 'fr').title).toBe('Why ?');
	expect(setText({ ...typed, language: 'oc' }, 'fr').title).toBe('Why\u202f?');
});
