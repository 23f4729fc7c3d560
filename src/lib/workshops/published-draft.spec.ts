import { expect, test } from 'vitest';
import { draftOf, flawsOf, readDraft, type Draft } from './published-draft.ts';
import { readPut } from './published-put.ts';

const draft = (change: Partial<Draft> = {}): Draft => ({
	...draftOf({ key: 'k', text: 'Où ?', answer: 'Ici.', answered: true, language: 'fr' }),
	...change
});

test('a draft begins with what the board says, and is published as it was typed, cleaned', () => {
	expect(flawsOf(draft())).toEqual({});
	expect(readDraft(draft(), false)).toEqual({
		question: 'Où ?',
		answer: 'Ici.',
		seconds: null,
		language: 'fr',
		signed: false
	});
	const changed = draft({ question: ' Who\u202e? ', answer: ' \n', time: ' 1:02:03 ' });
	expect(readDraft(changed, true)).toMatchObject({
		question: 'Who?',
		answer: null,
		seconds: 3723,
		signed: true
	});
});

test('what cannot be published is named, field by field', () => {
	expect(flawsOf(draft({ question: ' \u202e ' }))).toEqual({ question: 'empty' });
	expect(flawsOf(draft({ question: '🍊'.repeat(500) }))).toEqual({});
	expect(flawsOf(draft({ question: 'x'.repeat(501) }))).toEqual({ question: 'tooLong' });
	expect(flawsOf(draft({ answer: 'x'.repeat(2001), time: '12' }))).toEqual({
		answer: 'tooLong',
		time: 'timeError'
	});
});

test('an answer of the server is done, a newer list, a refusal, or nobody knows', () => {
	const list = { edition: 'e', questions: [] };
	expect(readPut(200, list)).toEqual({ kind: 'done', list });
	expect(readPut(409, { code: 'conflict', ...list })).toEqual({ kind: 'conflict', list });
	expect(readPut(403, { code: 'forbidden' })).toEqual({ kind: 'refused', code: 'forbidden' });
	expect(readPut(503, { code: 'not-stored' })).toEqual({ kind: 'lost' });
});
