import { LOCALES, type Locale } from '#lib/words/locale.ts';
import { KINDS, type Kind } from './document.ts';

/**
 * The number of a document says its kind and which languages show it, so that a search filters on the
 * number alone (db/migrations/0008_search.sql). Passages are numbered after their document.
 */
export const PASSAGES = 2 ** 20;

/** SQL for "the pages of this language show it, and it is of this kind"; null: of any kind. */
export const SHOWN = '(rowid & @shown) <> 0 and (@kind is null or ((rowid >> 2) & 3) = @kind)';
export const KIND_OF = '((rowid >> 2) & 3)';

export const shownBit = (locale: Locale): number => 1 << LOCALES.indexOf(locale);

/** @param serial from 1 */
export function documentNumber(serial: number, kind: Kind, shownIn: readonly Locale[]): number {
	const shown = shownIn.reduce((bits, locale) => bits | shownBit(locale), 0);
	return serial * 16 + KINDS.indexOf(kind) * 4 + shown;
}

export const serialOf = (id: number): number => Math.floor(id / 16);
