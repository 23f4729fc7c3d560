import { folderOf } from './addresses.ts';
import type { Survey, SurveyedTerm } from './surveyed.ts';

/**
 * What the addresses of categories and tags begin with. A site may have chosen its own words for
 * `/category/` and `/tag/`, and an export does not carry them: they are taken from the menus of the site,
 * where one leads to a term by its address, unless a person says them.
 */
export type Bases = Readonly<Record<'category' | 'post_tag', Base>>;

/** `words` is null for those of WordPress alone, `.` where a name follows the site at once. */
export type Base = { words: string | null; isFound: boolean };

const USUAL = { category: 'category', post_tag: 'tag' } as const;
const CHOSEN = { category: 'categoryBase', post_tag: 'tagBase' } as const;

export function basesOf(site: string, survey: Survey): Bases {
	return { category: baseOf('category', site, survey), post_tag: baseOf('post_tag', site, survey) };
}

function baseOf(domain: keyof Bases, site: string, survey: Survey): Base {
	const chosen = survey.choices[CHOSEN[domain]];
	if (chosen !== null) return { words: chosen, isFound: false };
	const found = foundIn(domain, site, survey);
	return { words: found, isFound: found !== null };
}

/** The base that most lines of the menus say; null without one. */
function foundIn(domain: keyof Bases, site: string, survey: Survey): string | null {
	const own = survey.terms.filter((term) => term.site === site);
	const ours = new Set(own.filter((term) => term.domain === domain).map(nicename));
	const others = new Set(own.filter((term) => term.domain !== domain).map(nicename));
	const votes = new Map<string, number>();
	for (const { path } of survey.menus.filter((menu) => menu.site === site)) {
		if (!path.startsWith(`${folderOf(site)}/`) || survey.index.ownerOf(site, path) !== null)
			continue;
		const words = path.slice(folderOf(site).length).split('/').filter(Boolean);
		const last = words.at(-1) ?? '';
		if (path.includes('?') || !ours.has(last) || others.has(last)) continue;
		// A category below another stands behind it in the address.
		const base = words
			.slice(0, -1)
			.filter((word) => !ours.has(word))
			.join('/');
		if (base !== '' && base !== USUAL[domain]) votes.set(base, (votes.get(base) ?? 0) + 1);
	}
	return [...votes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

const nicename = (term: SurveyedTerm): string => term.nicename;

/** The folders that addresses of such terms stand in, WordPress' own among them. */
export function foldersOf(domain: string, site: string, bases: Bases | undefined): string[] {
	const folder = folderOf(site);
	if (domain !== 'category' && domain !== 'post_tag') return [`${folder}/${domain}`];
	const words = bases?.[domain].words ?? null;
	const usual = `${folder}/${USUAL[domain]}`;
	if (words === null) return [usual];
	return [...new Set([words === '.' ? folder : `${folder}/${words}`, usual])];
}
