import { fold } from './fold.ts';

/**
 * Inclusive writing, `animateur·ices`: the words it stands for, so that whoever types either of them
 * finds it. An ending that is not known is simply put after the word.
 */
const TURNS: readonly [word: RegExp, ending: RegExp, root: RegExp, feminine: string][] = [
	[/teur$/, /^t?r?ices?$/, /teur$/, 'trice'],
	[/eur$/, /^(eu)?ses?$/, /eur$/, 'euse'],
	[/eux$/, /^(eu)?ses?$/, /x$/, 'se'],
	[/if$/, /^(i)?ves?$/, /f$/, 've'],
	[/er$/, /^eres?$/, /er$/, 'ere'],
	[/eau$/, /^elles?$/, /eau$/, 'elle'],
	[/(a|o)l$/, /^a?les?$/, /$/, 'e']
];

/**
 * The masculine and the feminine of `parts`, folded, plural where the writing is: `['étudiant', 'e',
 * 's']` is `['etudiants', 'etudiantes']`.
 *
 * @param parts what stands between the middle dots, at least two
 */
export function bothForms(parts: readonly string[]): string[] {
	const [word = '', ...endings] = parts.map(fold).filter(Boolean);
	if (endings.length === 0) return word ? [word] : [];
	const isPlural = endings.some((ending) => /[sx]$/.test(ending));
	const ending = endings.find((part) => part !== 's' && part !== 'x') ?? '';
	const root = word.replace(/s$/, '');
	const turn = TURNS.find(([of, by]) => of.test(root) && by.test(ending));
	const feminine = turn
		? root.replace(turn[2], turn[3])
		: root + (ending.length > 1 ? ending.replace(/s$/, '') : ending);
	const plural = (form: string) => (isPlural && !/[sx]$/.test(form) ? `${form}s` : form);
	return [...new Set([plural(root), plural(feminine)])];
}
