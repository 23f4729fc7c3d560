/**
 * The known word that was probably meant: at most two letters away, added, left out or exchanged.
 *
 * @returns null if none is that near
 */
export function nearest(typed: string, known: readonly string[]): string | null {
	const near = known
		.map((word) => ({ word, away: distance(typed, word) }))
		.filter(({ word, away }) => away <= 2 && away < word.length - 1)
		.sort((one, other) => one.away - other.away);
	return near[0]?.word ?? null;
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const exchanged = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, exchanged));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}
