import { fold } from './fold.ts';
import { bothForms } from './inclusive.ts';

/** A word of a text: its folded forms, two in inclusive writing, and where it stands in the text. */
export type Word = { forms: readonly string[]; from: number; to: number };

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[·•‧∙⋅][\p{L}\p{M}]+)*/gu;
const DOTS = /[·•‧∙⋅]/;
const APOSTROPHE = /['’ʼ‘`´]/;
/** French elisions: `l’État` is *état*. */
const ELIDED = /^(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
/** English contractions and the possessive: `the state’s` is *state*. */
const CONTRACTED = /^(?:s|t|d|m|re|ve|ll)$/;

/** The words of a text, in order, without what an apostrophe took off. Positions are UTF-16 units. */
export function* wordsOf(text: string): Generator<Word> {
	for (const { 0: run, index: from } of text.matchAll(RUN)) {
		const to = from + run.length;
		if (isTakenOff(text, run, from, to)) continue;
		const forms = DOTS.test(run) ? bothForms(run.split(DOTS)) : [fold(run)];
		// A letter can be one that decomposes into nothing but marks.
		if (forms.some(Boolean)) yield { forms: forms.filter(Boolean), from, to };
	}
}

function isTakenOff(text: string, run: string, from: number, to: number): boolean {
	if (isApostrophe(text, to) && isLetter(text, to + 1) && ELIDED.test(fold(run))) return true;
	return isApostrophe(text, from - 1) && isLetter(text, from - 2) && CONTRACTED.test(fold(run));
}

const isApostrophe = (text: string, at: number): boolean => APOSTROPHE.test(text[at] ?? '');
const isLetter = (text: string, at: number): boolean => /[\p{L}\p{M}]/u.test(text[at] ?? '');
