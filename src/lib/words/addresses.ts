import type { Locale } from './locale.ts';

/**
 * Public addresses in the page's language (PRODUCT.md, "Words"), and the way back to the route
 * folders, which are in English. One table, read both ways; a path it does not know is its own
 * address, and a French page under an English word does not exist. A `*` stands for a name before the
 * last word.
 */
const FRENCH: Readonly<Record<string, string>> = {
	workshops: 'ateliers',
	archive: 'archives',
	'archive/people': 'archives/personnes',
	'archive/search': 'archives/recherche',
	'archive/tags': 'archives/mots-cles',
	campaigns: 'campagnes',
	tools: 'outils',
	figures: 'chiffres',
	'figures/self-assessment': 'chiffres/auto-evaluation',
	'figures/what-is-kept': 'chiffres/ce-qui-est-garde',
	'figures/your-visit': 'chiffres/votre-visite',
	privacy: 'confidentialite',
	legal: 'mentions-legales',
	terms: 'conditions',
	accessibility: 'accessibilite',
	report: 'signaler',
	join: 'rejoindre',
	wall: 'mur',
	desk: 'regie',
	'desk/login': 'regie/connexion',
	'desk/setup': 'regie/installation',
	'desk/recovery': 'regie/recuperation',
	'desk/account': 'regie/compte',
	'desk/rooms': 'regie/salles',
	'desk/rooms/new': 'regie/salles/nouvelle',
	'desk/rooms/*/after': 'regie/salles/*/apres',
	'desk/published': 'regie/publiees',
	'desk/team': 'regie/equipe',
	'desk/archive': 'regie/archives',
	'desk/archive/addresses': 'regie/archives/adresses',
	'desk/archive/broadcasts': 'regie/archives/emissions',
	'desk/archive/broadcasts/new': 'regie/archives/emissions/nouvelle',
	'desk/archive/import': 'regie/archives/importer',
	'desk/archive/names': 'regie/archives/noms',
	'desk/archive/people': 'regie/archives/personnes',
	'desk/archive/tags': 'regie/archives/mots-cles',
	'desk/campaigns': 'regie/campagnes',
	'desk/campaigns/new': 'regie/campagnes/nouvelle',
	'desk/figures': 'regie/chiffres',
	'desk/invitation': 'regie/invitation',
	'desk/instance': 'regie/instance',
	'desk/settings': 'regie/reglages',
	'desk/reports': 'regie/signalements',
	'desk/audit': 'regie/actes'
};

const ENGLISH = new Map(Object.entries(FRENCH).map(([english, french]) => [french, english]));

/** The same in every language: rooms, the API, what machines read. */
const SHARED = new Set(['s', 'q', 'api', 'healthz', '_app', 'media']);

/** A path that no route has, for addresses that must not answer. */
const NOWHERE = '/nowhere';

/** Replaces the longest known beginning of a path; null where its first word is not known. */
function translate(path: string, word: (known: string) => string | undefined): string | null {
	const parts = path.split('/').filter(Boolean);
	for (let length = parts.length; length > 0; length--) {
		const known = wordFor(parts.slice(0, length), word);
		if (known) return '/' + [known, ...parts.slice(length)].join('/');
	}
	return null;
}

/** As it is written, or with any name in the place of the `*`. */
function wordFor(parts: string[], word: (known: string) => string | undefined) {
	const known = word(parts.join('/'));
	const [name = '', last = ''] = parts.slice(-2);
	if (known || parts.length < 3) return known;
	return word([...parts.slice(0, -2), '*', last].join('/'))?.replace('*', () => name);
}

/**
 * The public address of a route's path: `address('fr', '/workshops/x')` is `/ateliers/x`,
 * `address('en', '/workshops/x')` is `/en/workshops/x`. Query and fragment stay.
 */
export function address(locale: Locale, path: string): string {
	const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
	const first = pathname.split('/')[1] ?? '';
	if (SHARED.has(first)) return path;
	if (locale === 'en') return (pathname === '/' ? '/en' : `/en${pathname}`) + rest;
	return (translate(pathname, (known) => FRENCH[known]) ?? pathname) + rest;
}

/** What a public address means: its language (null where the address names none) and its route. */
export function readAddress(pathname: string): { locale: Locale | null; path: string } {
	const first = pathname.split('/')[1] ?? '';
	if (SHARED.has(first)) return { locale: null, path: pathname };
	if (first === 'en') return { locale: 'en', path: pathname.slice(3) || '/' };
	if (pathname === '/') return { locale: 'fr', path: '/' };
	if (first in FRENCH) return { locale: 'fr', path: NOWHERE };
	return { locale: 'fr', path: translate(pathname, (known) => ENGLISH.get(known)) ?? pathname };
}

/** The same place in the other language; a room keeps its address and asks by `?lang=`. */
export function otherLanguage(url: URL, locale: Locale): { locale: Locale; href: string } {
	const other: Locale = locale === 'fr' ? 'en' : 'fr';
	const read = readAddress(url.pathname);
	if (read.locale === null) return { locale: other, href: `${url.pathname}?lang=${other}` };
	return { locale: other, href: address(other, read.path) };
}
