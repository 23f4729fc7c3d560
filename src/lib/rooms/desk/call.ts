import type { ProblemCode } from '#lib/http/problem.ts';

/**
 * A desk's calls to the API, and the three things that can come of one: done, refused for a reason
 * from the closed list, or lost, where nobody knows and the same bytes must be sent again.
 */
export type Answer =
	| { kind: 'done'; body: Readonly<Record<string, unknown>>; at: number | null }
	| { kind: 'refused'; code: ProblemCode; body: Readonly<Record<string, unknown>> }
	| { kind: 'lost' };

/** A call: path from the root, a body to send as JSON. Never throws. */
export type Call = (
	method: 'GET' | 'POST' | 'PUT',
	path: string,
	body?: unknown
) => Promise<Answer>;

const PATIENCE_MS = 15_000;

/** Not a decision about the act itself: too many calls, or a disk that could not take it. */
const FOR_NOW: readonly unknown[] = ['slow-down', 'not-stored'];

/** Calls with the browser's `fetch`, same origin, cookies included. */
export const callServer: Call = async (method, path, body) => {
	try {
		const response = await fetch(path, {
			method,
			headers: body === undefined ? {} : { 'content-type': 'application/json' },
			body: body === undefined ? null : JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		return readAnswer(response.status, await response.json(), response.headers.get('date'));
	} catch {
		return { kind: 'lost' };
	}
};

/** What an HTTP answer comes to. A 5xx, or a refusal that time alone heals, counts as lost. */
export function readAnswer(status: number, json: unknown, date: string | null): Answer {
	const body = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
	if (status >= 200 && status < 300) {
		const at = date === null ? NaN : Date.parse(date);
		return { kind: 'done', body, at: Number.isNaN(at) ? null : at };
	}
	if (status >= 500 || FOR_NOW.includes(body['code'])) return { kind: 'lost' };
	return { kind: 'refused', code: (body['code'] ?? 'malformed') as ProblemCode, body };
}

/** Waits, whatever happens meanwhile. */
export const pause = (ms: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Calls until something is known, with the same body each time: 1 s, 2 s, 4 s, then every 8 s.
 *
 * @param stopped asked before each new try; true gives up with `lost`
 * @param pause waits that many milliseconds
 */
export async function callUntilKnown(
	attempt: () => Promise<Answer>,
	pause: (ms: number) => Promise<void>,
	stopped: () => boolean
): Promise<Answer> {
	for (let tries = 0; ; tries++) {
		const answer = await attempt();
		if (answer.kind !== 'lost' || stopped()) return answer;
		await pause(Math.min(1000 * 2 ** tries, 8000));
		if (stopped()) return answer;
	}
}
