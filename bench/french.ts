/**
 * Generated French: made-up words with the endings of real ones, beside the commonest real ones, in
 * Zipf's proportions (the word of rank n is n times rarer than the first). The same seed, the same text.
 */
const COMMON =
	'de la le et les des en un une du que est pour qui dans par plus sur pas au avec ce il sont nous vous ' +
	'données police chiffrement téléphone courriel surveillance liberté journaliste état réseau question ' +
	'personne société droit travail ville image parole enquête manifestation logiciel ordinateur caméra';
const STARTS = 'pré con dé ré tra par sur ver cal mor fil gra pou lan ber cha mé vi so ta'.split(
	' '
);
const MIDDLES = 'di to ri vé ma lo cu pe ra ni fo ga lu sé no ti bo ha'.split(' ');
const ENDS =
	'e es er ée ées ation ations ement eur euse eurs ité ités age ages ique iques aire al aux ant oire'.split(
		' '
	);

export const VOCABULARY: readonly string[] = [
	...COMMON.split(' '),
	...ENDS.flatMap((end) =>
		MIDDLES.flatMap((mid) => STARTS.map((start) => start + mid + 'r' + end))
	),
	...ENDS.flatMap((end) =>
		MIDDLES.flatMap((mid) => STARTS.map((start) => start + mid + 'ct' + end))
	)
];

/** A source of chance that says the same every time (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** @returns a maker of sentences of that many words */
export function speaker(random: () => number): (words: number) => string {
	const sums: number[] = [];
	let sum = 0;
	for (let rank = 1; rank <= VOCABULARY.length; rank++) sums.push((sum += 1 / rank));
	const word = () => {
		const drawn = random() * sum;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? 0) < drawn) low = middle + 1;
			else high = middle;
		}
		return VOCABULARY[low] ?? '';
	};
	return (words) => Array.from({ length: words }, word).join(' ');
}
