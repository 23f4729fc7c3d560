import type { Locale } from '#lib/words/locale.ts';

/**
 * Every expected failure of the API, one closed list (PROTOCOL.md, section 12, and two for what is
 * not a room), answered as an
 * RFC 9457 problem document. The sentences are in `words/`, under the same codes.
 */
export const PROBLEMS = {
	malformed: 400,
	login: 401,
	forbidden: 403,
	'no-room': 404,
	'not-found': 404,
	conflict: 409,
	closed: 410,
	gone: 410,
	paused: 410,
	size: 413,
	'token-bad': 422,
	'token-spent': 422,
	work: 422,
	'slow-down': 429,
	'not-stored': 503
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a refused act carries from its capability to the route that answers. */
export type Refusal = {
	code: ProblemCode;
	/** Extra members of the document, for instance `{ last: 12 }` beside `conflict`. */
	members: Readonly<Record<string, unknown>>;
};

/** Refuses an act: `throw refuse('conflict', { last })`. */
export function refuse(code: ProblemCode, members: Refusal['members'] = {}): Error {
	return Object.assign(new Error(code), { refusal: { code, members } });
}

/** The refusal an error carries, or null. Not `instanceof`: two module graphs share no class. */
export function readRefusal(failure: unknown): Refusal | null {
	if (!(failure instanceof Error) || !('refusal' in failure)) return null;
	return failure.refusal as Refusal;
}

/** The document of a refusal, in one language. `retryAfter` is in seconds. */
export function problemBody(
	code: ProblemCode,
	sentences: Readonly<Record<ProblemCode, { title: string; next: string }>>,
	members: Readonly<Record<string, unknown>> = {}
): string {
	const { title, next } = sentences[code];
	return JSON.stringify({ status: PROBLEMS[code], code, title, detail: next, ...members });
}

/** The headers of such a document. */
export function problemHeaders(
	code: ProblemCode,
	locale: Locale,
	members: Readonly<Record<string, unknown>> = {}
): Record<string, string> {
	const wait: Record<string, string> =
		code === 'slow-down' ? { 'retry-after': String(members.retryAfter ?? 10) } : {};
	return {
		'content-type': 'application/problem+json',
		'content-language': locale,
		'cache-control': 'no-store',
		...wait
	};
}
