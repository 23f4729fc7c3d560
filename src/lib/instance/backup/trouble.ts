/**
 * Why a backup could not be made, read or put back: a code from one closed list, said in both
 * languages by `words/…/cli-backup.ts`, each with the next gesture.
 */
export type TroubleCode =
	| 'no-data'
	| 'changing'
	| 'full'
	| 'recipient'
	| 'unreadable'
	| 'foreign'
	| 'newer-format'
	| 'newer-schema'
	| 'truncated'
	| 'altered'
	| 'unsafe'
	| 'needs-identity'
	| 'no-identity'
	| 'wrong-identity'
	| 'not-empty'
	| 'in-use'
	| 'cannot-move'
	| 'cannot-write'
	| 'unnameable'
	| 'taken'
	| 'not-a-file'
	| 'no-folder';

export type Trouble = { code: TroubleCode; values: Record<string, string | number> };

/** An error that says it. */
export function trouble(code: TroubleCode, values: Trouble['values'] = {}): Error {
	return Object.assign(new Error(code), { trouble: { code, values } satisfies Trouble });
}

/** What an error says, if it is one of these. */
export function readTrouble(failure: unknown): Trouble | null {
	if (!(failure instanceof Error) || !('trouble' in failure)) return null;
	return failure.trouble as Trouble;
}
