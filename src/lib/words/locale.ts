/** The languages of the interface. French first: it is the language of addresses without prefix. */
export type Locale = 'fr' | 'en';

export const LOCALES: readonly Locale[] = ['fr', 'en'];

/** Whether a word is a language we speak. */
export function isLocale(word: unknown): word is Locale {
	return word === 'fr' || word === 'en';
}

/**
 * The language to answer in where the address names none (rooms, the API), from
 * `Accept-Language` (RFC 9110, section 12.5.4). Read, never kept.
 */
export function preferredLocale(header: string | null | undefined, fallback: Locale): Locale {
	const ranked = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
			return { word: tag.slice(0, 2), q: quality ? Number(quality.trim().slice(2)) : 1 };
		})
		.filter(({ word, q }) => isLocale(word) && q > 0)
		.sort((a, b) => b.q - a.q);
	const best = ranked[0]?.word;
	return isLocale(best) ? best : fallback;
}

/** How each language writes dates and hours: day first, twenty-four hours (BCP 47). */
export const DATES_IN: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
