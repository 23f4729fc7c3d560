import type { ProblemCode } from '#lib/http/problem.ts';

/**
 * What came of a call to the desk's API: its answer, a refusal with its sentence and its members, or
 * nothing, where nobody knows whether it was done.
 */
export type Asked<Body> =
	| { kind: 'done'; body: Body }
	| { kind: 'refused'; code: ProblemCode; sentence: string; members: Record<string, unknown> }
	| { kind: 'lost' };

const PATIENCE_MS = 30_000;

/** Never throws. @param path under `/api/archive` */
export async function ask<Body>(
	method: 'GET' | 'POST' | 'PUT' | 'DELETE',
	path: string,
	body: unknown = null
): Promise<Asked<Body>> {
	try {
		const response = await fetch(`/api/archive${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			body: method === 'GET' ? null : JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const json: unknown = await response.json();
		if (response.ok) return { kind: 'done', body: json as Body };
		const { title, detail, code, ...members } = json as Record<string, unknown> & {
			code: ProblemCode;
		};
		if (response.status >= 500 && !code) return { kind: 'lost' };
		return { kind: 'refused', code, sentence: `${String(title)} ${String(detail)}`, members };
	} catch {
		return { kind: 'lost' };
	}
}
