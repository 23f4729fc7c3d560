/** Where this version stands on a promise. */
export type PromiseState = 'kept' | 'partly' | 'later';

/** What this version does not hold yet, or not whole, by the promise's number. The others hold. */
const NOT_YET: Readonly<Record<number, PromiseState>> = {
	5: 'partly'
};

/** @param number from 1 to 12, as PRODUCT.md counts them */
export function promiseState(number: number): PromiseState {
	return NOT_YET[number] ?? 'kept';
}
