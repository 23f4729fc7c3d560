/**
 * A light French stemmer, ours: number, gender, and the commonest endings of verbs, on folded words.
 * It would rather leave two forms apart than bring two words together: Snowball's puts *données* and
 * *dons* under the same stem, and here they must not meet.
 */

/** These end like a plural and are none; shorn, they would meet another word. */
const WHOLE = new Set(
	'bras cas corps cours dans dos fils fois gens mais mois moins pays plus poids repas sens sous temps tous tres vers proces progres acces succes exces virus bus campus divers travers'.split(
		' '
	)
);

/** Shortest first would leave the longer ones unseen: order matters. */
const VERBS: readonly [ending: RegExp, least: number][] = [
	[/ement$/, 4],
	[/(?:aient|assent|erent)$/, 4],
	[/(?:ant|ante)$/, 4],
	[/(?:ait|ez|er)$/, 4]
];

/** @param word folded */
export function stemFrench(word: string): string {
	if (word.length <= 3 || WHOLE.has(word)) return word;
	const one = gender(singular(word));
	const verb = VERBS.find(
		([ending, least]) => one.replace(ending, '').length >= least && ending.test(one)
	);
	const root = verb ? one.replace(verb[0], '') : one;
	return mute(root);
}

function singular(word: string): string {
	if (/[^e]aux$/.test(word) && word.length > 5) return word.replace(/aux$/, 'al');
	if (/(?:eau|eu|ou|au)x$/.test(word)) return word.slice(0, -1);
	return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Of one who acts, `-teur` and `-trice`, `-eur`, `-eux` and `-euse`, and of what doubles a letter. */
function gender(word: string): string {
	if (word.length >= 7 && word.endsWith('trice')) return word.replace(/trice$/, 'teu');
	if (word.length >= 6 && /eu(?:r|x|se)$/.test(word)) return word.replace(/(?:r|x|se)$/, '');
	if (word.length >= 6) {
		return word
			.replace(/enne$/, 'en')
			.replace(/elle$/, 'el')
			.replace(/ere$/, 'er')
			.replace(/ive$/, 'if');
	}
	return word;
}

/** Final `-ée` and `-e` of a word that is long without: *armée* and *arme*, *mère* and *mer* stay apart. */
const mute = (word: string): string => word.replace(/(?<=.{4})(?:(?<!e)e|ee)$/, '');
