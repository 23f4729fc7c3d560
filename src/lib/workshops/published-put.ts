import type { ProblemCode } from '#lib/http/problem.ts';
import type { PublishedList, QuestionToPublish } from './published-question.ts';

/**
 * Asks the server to make a workshop's list public, in place of the one that was seen. What can come
 * of it: `done`; `conflict`, with the newest list; `refused`; `lost`, where nobody knows.
 */
export type Put =
	| { kind: 'done' | 'conflict'; list: PublishedList }
	| { kind: 'refused'; code: ProblemCode }
	| { kind: 'lost' };

const PATIENCE_MS = 15_000;

/** Never throws. @param seen the list that was on the screen */
export async function putPublished(
	slug: string,
	seen: PublishedList,
	questions: readonly QuestionToPublish[]
): Promise<Put> {
	try {
		const response = await fetch(`/api/workshops/${slug}/questions`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ edition: seen.edition, questions }),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		return readPut(response.status, await response.json());
	} catch {
		return { kind: 'lost' };
	}
}

/** What an HTTP answer comes to. */
export function readPut(status: number, json: unknown): Put {
	const body = json as PublishedList & { code?: ProblemCode };
	const list = { edition: body.edition, questions: body.questions };
	if (status === 200) return { kind: 'done', list };
	if (status === 409) return { kind: 'conflict', list };
	if (status >= 500 || status === 429) return { kind: 'lost' };
	return { kind: 'refused', code: body.code ?? 'malformed' };
}
