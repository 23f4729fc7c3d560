import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase, openFile } from '#db/open.server.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { PublishBody } from './published-body.server.ts';
import { onWrittenElsewhere } from './published-elsewhere.server.ts';
import { asKept, type QuestionToPublish } from './published-question.ts';
import {
	publishedQuestions,
	publishedWorkshops,
	publishQuestions,
	unpublish
} from './published-questions.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-published-'));
beforeAll(() => void openDatabase(folder));
beforeEach(() => void unpublish('evening'));
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const asked = (question: string, more: Partial<QuestionToPublish> = {}): QuestionToPublish => ({
	question,
	answer: null,
	seconds: null,
	language: 'fr',
	signed: false,
	...more
});

const publish = (questions: QuestionToPublish[], by = 'Nono') =>
	publishQuestions('evening', publishedQuestions('evening').edition, questions, by);

test('what is published is read back in its order, with its day and nothing about who asked', () => {
	publish([
		asked('Où\u202f?', { answer: 'Ici.', seconds: 3723 }),
		asked('When?', { language: 'en' })
	]);
	const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string;
	expect(publishedQuestions('evening').questions).toEqual([
		{
			question: 'Où\u202f?',
			answer: 'Ici.',
			seconds: 3723,
			language: 'fr',
			publishedOn: day,
			signedBy: null
		},
		{
			question: 'When?',
			answer: null,
			seconds: null,
			language: 'en',
			publishedOn: day,
			signedBy: null
		}
	]);
	expect(publishedWorkshops()).toEqual(['evening']);
	expect(publishedQuestions('another').questions).toEqual([]);
});

test('a name is kept only if asked for, and stays that of who published first', () => {
	publish([asked('A', { signed: true }), asked('B')], 'Nono');
	const before = publishedQuestions('evening').questions.map(asKept);
	publish([...before, asked('C', { signed: true })], 'Bastien');
	const names = () => publishedQuestions('evening').questions.map(({ signedBy }) => signedBy);
	expect(names()).toEqual(['Nono', null, 'Bastien']);
	publish([asked('A')], 'Bastien');
	expect(names()).toEqual([null]);
});

test('of two who change the same list, the second is told and shown the newest', () => {
	const { edition } = publishedQuestions('evening');
	publishQuestions('evening', edition, [asked('First')], 'Nono');
	let refusal: ReturnType<typeof readRefusal> = null;
	try {
		publishQuestions('evening', edition, [asked('Second')], 'Bastien');
	} catch (failure) {
		refusal = readRefusal(failure);
	}
	expect(refusal?.code).toBe('conflict');
	expect(refusal?.members).toEqual(publishedQuestions('evening'));
	expect(publishedQuestions('evening').questions).toMatchObject([{ question: 'First' }]);
});

test('one question can be taken off, or all, and leaves the disk', () => {
	const secret = 'quaternaire-ornithorynque';
	publish([asked('A'), asked(secret), asked('C')]);
	const isOnDisk = () =>
		readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(secret));
	expect(isOnDisk()).toBe(true);
	expect(unpublish('evening', 4)).toBe(0);
	expect(unpublish('evening', 2)).toBe(1);
	expect(publishedQuestions('evening').questions).toMatchObject([
		{ question: 'A' },
		{ question: 'C' }
	]);
	expect(isOnDisk()).toBe(false);
	expect(unpublish('evening')).toBe(2);
	expect(publishedQuestions('evening').questions).toEqual([]);
});

test('a write by another process is noticed, one of ours is not', async () => {
	let heard = 0;
	const stop = onWrittenElsewhere(() => heard++);
	publish([asked('Ours')]);
	const other = openFile(folder);
	const noticed = expect.poll(() => heard, { timeout: 5000 }).toBe(1);
	other.prepare('delete from published_question').run();
	other.close();
	await noticed;
	stop();
});

const isTaken = (question: object) =>
	v.safeParse(PublishBody, { edition: 'x', questions: [{ ...asked('A'), ...question }] }).success;

test('a question is bounded, its texts are plain, and nothing unknown comes with it', () => {
	expect(isTaken({})).toBe(true);
	expect(isTaken({ question: 'é'.repeat(500), answer: '🍊'.repeat(2000) })).toBe(true);
	expect(isTaken({ question: 'é'.repeat(501) })).toBe(false);
	expect(isTaken({ answer: '🍊'.repeat(2001) })).toBe(false);
	expect(isTaken({ question: ' \u202e\u0000 ' })).toBe(false);
	expect(isTaken({ answer: '' })).toBe(false);
	for (const seconds of [-1, 0.5, 360_000, '1:00']) expect(isTaken({ seconds })).toBe(false);
	expect(isTaken({ language: 'de' })).toBe(false);
	expect(isTaken({ room: 'TERRASSE' })).toBe(false);
	const { output } = v.safeParse(PublishBody, {
		edition: 'x',
		questions: [asked(' a\u202eb\u0007 ')]
	}) as { output: v.InferOutput<typeof PublishBody> };
	expect(output.questions[0]?.question).toBe('ab');
});
