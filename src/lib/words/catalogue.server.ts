import type { Locale } from './locale.ts';
import en from './en.ts';
import fr from './fr.ts';

/** All the words of the interface, in both languages, on the server: pages get theirs as data. */
export type Catalogue = typeof fr;

const CATALOGUES: Record<Locale, Catalogue> = { fr, en };

/** The words of one language. */
export function catalogue(locale: Locale): Catalogue {
	return CATALOGUES[locale];
}

/** The named sections of one language, to give to a page. */
export function sections<Name extends keyof Catalogue>(
	locale: Locale,
	...names: Name[]
): Pick<Catalogue, Name> {
	const all = CATALOGUES[locale];
	return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<Catalogue, Name>;
}
