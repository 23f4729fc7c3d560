/** Where this version stands on a promise. */
export type PromiseState = 'kept' | 'partly' | 'later';

/** The promise that nobody can tell who asked or who voted: tokens hold it, where a room has them. */
const NOBODY_KNOWS_WHO = 5;

/**
 * @param number from 1 to 12, as PRODUCT.md counts them
 * @param lacksTokens whether a room here was opened by a version that had no tokens
 */
export function promiseState(number: number, lacksTokens: boolean): PromiseState {
	return number === NOBODY_KNOWS_WHO && lacksTokens ? 'partly' : 'kept';
}
