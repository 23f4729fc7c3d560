import { createHash } from 'node:crypto';
import { emptyJournal } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { today } from '#lib/words/dates.ts';
import type { PublishedList, PublishedQuestion, QuestionToPublish } from './published-question.ts';

/**
 * The questions published on workshops' pages: one list a workshop, replaced whole, so that what was
 * confirmed on a screen is what is public.
 */
const COLUMNS =
	'question, answer, seconds, language, published_on as publishedOn, signed_by as signedBy';

/** What is public on a workshop's page; empty where nothing is. */
export function publishedQuestions(workshop: string): PublishedList {
	const questions = database()
		.prepare(`select ${COLUMNS} from published_question where workshop = ? order by position`)
		.all(workshop) as PublishedQuestion[];
	return { edition: editionOf(questions), questions };
}

/** The slugs of the workshops that have published questions. */
export function publishedWorkshops(): string[] {
	return database()
		.prepare('select distinct workshop from published_question order by workshop')
		.pluck()
		.all() as string[];
}

/**
 * Replaces a workshop's list. A question whose words did not change keeps its day and its signature;
 * `by` signs the others that ask for it.
 *
 * @param edition of the list that the caller saw
 * @throws the refusals `conflict` with the newest list if that was another one, `not-stored`
 */
export function publishQuestions(
	workshop: string,
	edition: string,
	questions: readonly QuestionToPublish[],
	by: string
): PublishedList {
	storing(() => {
		const before = publishedQuestions(workshop);
		if (before.edition !== edition) throw refuse('conflict', { ...before });
		const signed = questions.map((asked) => sign(asked, before.questions, by));
		rewrite(workshop, signed);
	});
	return publishedQuestions(workshop);
}

/**
 * Puts a list back as another instance had it, days and signatures included, in place of what is here.
 *
 * @throws the refusal `not-stored`
 */
export function restoreQuestions(workshop: string, questions: readonly PublishedQuestion[]): void {
	storing(() => rewrite(workshop, questions));
}

/**
 * Takes one question off a workshop's page, or all.
 *
 * @param number as the page counts them, from 1; all if not given
 * @returns how many were taken off
 */
export function unpublish(workshop: string, number?: number): number {
	return storing(() => {
		const { questions } = publishedQuestions(workshop);
		const left = questions.filter((_, index) => number !== undefined && index + 1 !== number);
		rewrite(workshop, left);
		return questions.length - left.length;
	});
}

function sign(
	{ signed, ...asked }: QuestionToPublish,
	before: readonly PublishedQuestion[],
	by: string
): PublishedQuestion {
	const same = before.find(
		(known) => known.question === asked.question && known.answer === asked.answer
	);
	return {
		...asked,
		publishedOn: same?.publishedOn ?? today(),
		signedBy: signed ? (same?.signedBy ?? by) : null
	};
}

function rewrite(workshop: string, questions: readonly PublishedQuestion[]): void {
	database().prepare('delete from published_question where workshop = ?').run(workshop);
	const insert = database().prepare(
		`insert into published_question
		(workshop, position, question, answer, seconds, language, published_on, signed_by)
		values (@workshop, @position, @question, @answer, @seconds, @language, @publishedOn, @signedBy)`
	);
	questions.forEach((one, index) => insert.run({ workshop, position: index + 1, ...one }));
}

/** In one transaction; then the journal is emptied, which still holds what was taken off. */
function storing<Result>(write: () => Result): Result {
	try {
		const result = database().transaction(write).immediate();
		emptyJournal(database());
		return result;
	} catch (failure) {
		throw isStorageFailure(failure) ? refuse('not-stored') : failure;
	}
}

const editionOf = (questions: readonly PublishedQuestion[]): string =>
	createHash('sha256').update(JSON.stringify(questions)).digest('hex').slice(0, 16);
