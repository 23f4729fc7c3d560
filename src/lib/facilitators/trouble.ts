/**
 * What can go wrong while a person signs up, logs in, recovers, or does something in the team, as one closed list; `words/` has a
 * sentence for each that says the next gesture.
 */
import { readRefusal, refuse, type ProblemCode } from '#lib/http/problem.ts';

export type Trouble =
	| 'wrong'
	| 'link'
	| 'invitation'
	| 'swapped'
	| 'taken'
	| 'nameTaken'
	| 'ended'
	| 'right'
	| 'lastHost'
	| 'moved'
	| 'slow'
	| 'offline'
	| 'unstored'
	| 'stretching'
	| 'keys'
	| 'unexpected';

const OF_PROBLEMS: Partial<Record<ProblemCode, Trouble>> = {
	login: 'wrong',
	forbidden: 'link',
	conflict: 'taken',
	'slow-down': 'slow',
	'not-stored': 'unstored'
};

/** An error that carries one of these. */
export const trouble = (kind: Trouble): Error => Object.assign(new Error(kind), { trouble: kind });

/** Which of these a failure is. */
export function troubleOf(failure: unknown): Trouble {
	if (failure instanceof Error && 'trouble' in failure) return failure.trouble as Trouble;
	const refusal = readRefusal(failure);
	return (refusal && OF_PROBLEMS[refusal.code]) ?? 'unexpected';
}

/** The answer of the API: its JSON. @throws the refusal that a problem document states */
export async function readAnswer(response: Response): Promise<unknown> {
	const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
	if (response.ok && body) return body;
	if (!body || typeof body.code !== 'string') throw trouble('unexpected');
	const retryAfter = Number(response.headers.get('retry-after') ?? 0);
	throw refuse(body.code as ProblemCode, { ...body, retryAfter });
}
