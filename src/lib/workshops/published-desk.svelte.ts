import type { ProblemCode } from '#lib/http/problem.ts';
import { asKept, type PublishedList, type QuestionToPublish } from './published-question.ts';
import { putPublished, type Put } from './published-put.ts';

/** A workshop's published list as a desk changes it: the list, and what came of the last change. */
export class PublishedDesk {
	readonly slug: string;
	#list = $state.raw<PublishedList>({ edition: '', questions: [] });
	#last = $state.raw<Put['kind'] | null>(null);
	#refusal = $state<ProblemCode | null>(null);

	constructor(slug: string, list: PublishedList) {
		this.slug = slug;
		this.#list = list;
	}

	get list() {
		return this.#list;
	}
	/** What came of the last change; null before the first. */
	get last() {
		return this.#last;
	}
	/** Why it was refused, if it was. */
	get refusal() {
		return this.#refusal;
	}

	/** Makes these public, and no other. @returns whether it is done */
	async replace(questions: readonly QuestionToPublish[]): Promise<boolean> {
		const put = await putPublished(this.slug, this.#list, questions);
		if ('list' in put) this.#list = put.list;
		this.#refusal = put.kind === 'refused' ? put.code : null;
		this.#last = put.kind;
		return put.kind === 'done';
	}

	/** Makes these public too, after those that are. */
	add(questions: readonly QuestionToPublish[]): Promise<boolean> {
		return this.replace([...this.#list.questions.map(asKept), ...questions]);
	}
}
