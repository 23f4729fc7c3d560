/**
 * Why a whole file was put down, before anything of it was kept. `code` is said by
 * words/…/import.ts under `failure`.
 */
export type FileFailure = {
	code:
		| 'not-found'
		| 'too-big'
		| 'not-utf8'
		| 'not-json'
		| 'truncated'
		| 'unknown-shape'
		| 'newer-export'
		| 'wrong-entry'
		| 'big-entry'
		| 'broken-archive'
		| 'wrong-image';
	values: Record<string, string | number>;
};

const FAILURE = Symbol('file-failure');

/** An error that carries a failure, to be thrown. */
export function fileFailure(code: FileFailure['code'], values: FileFailure['values']): Error {
	const details = Object.values(values).join(' ');
	return Object.assign(new Error(`${code} ${details}`), { [FAILURE]: { code, values } });
}

/** The failure that an error carries, or null. */
export function readFileFailure(error: unknown): FileFailure | null {
	if (!(error instanceof Error) || !(FAILURE in error)) return null;
	return error[FAILURE] as FileFailure;
}
