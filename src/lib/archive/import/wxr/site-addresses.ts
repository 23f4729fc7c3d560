import type { ImportItem, ImportRedirect } from '../item.ts';
import { slugOf } from '../../slug.ts';
import { folderOf, gone, moved, pathOn } from './addresses.ts';
import { foldersOf } from './bases.ts';
import type { Survey, SurveyedTerm } from './surveyed.ts';
import { readTerm } from './terms.ts';

/**
 * The addresses of an old site that belong to no post: its pages, its terms, its authors, its feeds,
 * its pictures.
 * They come after the posts, since some lead to one. A page that nobody would find leads to the list.
 */
const LIST = '/archive';
const LOT = 500;
const LISTS =
	/^(?:toutes-(?:les|nos)-|les-|nos-|all-)?(?:archives?|emissions?|videos?|replays?|episodes?|podcasts?|blog|broadcasts?|shows)$/;

export function* siteAddresses(
	survey: Survey,
	credited: ReadonlySet<string>
): Generator<ImportItem> {
	const sites = new Set(
		survey.files.filter(({ refusal }) => refusal === null).map(({ site }) => site)
	);
	for (const site of sites) {
		yield* inLots(site, 'feeds', feeds(site));
		yield* inLots(site, 'pages', pages(site, survey));
		yield* inLots(site, 'terms', terms(site, survey));
		yield* inLots(site, 'authors', authors(site, survey, credited));
		yield* inLots(site, 'pictures', pictures(site, survey));
	}
}

/** Items of a few hundred addresses each: a site may have a hundred thousand pictures. */
function* inLots(
	site: string,
	name: string,
	redirects: Iterable<ImportRedirect>
): Generator<ImportItem> {
	let lot: ImportRedirect[] = [];
	let number = 1;
	for (const redirect of redirects) {
		lot.push(redirect);
		if (lot.length < LOT) continue;
		yield { key: `wxr:${site}/#${name}-${number++}`, patch: null, redirects: lot, notes: [] };
		lot = [];
	}
	if (lot.length > 0) {
		yield { key: `wxr:${site}/#${name}-${number}`, patch: null, redirects: lot, notes: [] };
	}
}

function feeds(site: string): ImportRedirect[] {
	const folder = folderOf(site);
	const on = (paths: readonly string[]) => paths.map((path) => folder + path);
	return [
		...moved(on(['/feed/', '/feed/rss/', '/feed/rss2/', '/rss/']), '/archive/feed.xml'),
		...moved(on(['/?feed=rss2', '/?feed=rss', '/feed/podcast/']), '/archive/feed.xml'),
		...moved(on(['/feed/atom/', '/?feed=atom', '/atom/']), '/archive/feed.atom'),
		...gone(on(['/comments/feed/', '/?feed=comments-rss2']))
	];
}

/**
 * A page that listed the posts is the list of today. Any other has no place here: its address is kept
 * under its own name, so that it stands among those that lead nowhere until someone decides.
 */
function* pages(site: string, survey: Survey): Generator<ImportRedirect> {
	const folder = folderOf(site);
	for (const { id, link, slug } of survey.pages.filter((page) => page.site === site)) {
		const path = pathOn(site, link);
		if (path === null || slug === '') continue;
		const numbered = /^\d+$/.test(id) ? [`${folder}/?page_id=${id}`] : [];
		yield* moved([...new Set([path, ...numbered])], LISTS.test(slug) ? LIST : slug);
	}
}

function* terms(site: string, survey: Survey): Generator<ImportRedirect> {
	const own = survey.terms.filter((term) => term.site === site);
	const bySlug = new Map(own.map((term) => [`${term.domain} ${term.nicename}`, term]));
	for (const term of own) {
		if (term.domain === 'nav_menu' || term.nicename === '') continue;
		const target = pageOf(term, survey);
		const from = addressesOf(term, bySlug, survey);
		yield* moved(from, target);
		const feed = target.includes('?') ? '/archive/feed.xml' : `${target}/feed.xml`;
		const paths = from.filter((path) => !path.includes('?'));
		yield* moved(
			paths.map((path) => `${path}feed/`),
			feed
		);
	}
}

function pageOf(term: SurveyedTerm, survey: Survey): string {
	const { domain, nicename, name } = term;
	const read = readTerm(domain, nicename, name, survey.seriesTerms.has(`${domain} ${nicename}`));
	if (read.as === 'nothing' || !survey.used.has(`${domain} ${nicename}`)) return LIST;
	if (read.as === 'season') return `${LIST}?season=${read.number}`;
	const folders = { tag: 'tags', series: 'series', person: 'people' } as const;
	return `${LIST}/${folders[read.as]}/${read.slug}`;
}

function addressesOf(
	term: SurveyedTerm,
	all: ReadonlyMap<string, SurveyedTerm>,
	survey: Survey
): string[] {
	const { site, domain, nicename, id } = term;
	const bases = foldersOf(domain, site, survey.bases.get(site));
	const under = (path: string) => bases.map((base) => `${base}/${path}/`);
	if (domain === 'post_tag') return [...under(nicename), `${folderOf(site)}/?tag=${nicename}`];
	const path = [nicename];
	for (let up = all.get(`${domain} ${term.parent}`); up && path.length < 8;) {
		path.unshift(up.nicename);
		up = all.get(`${domain} ${up.parent}`);
	}
	const paths = [...new Set([...under(path.join('/')), ...under(nicename)])];
	return domain === 'category' && id !== '' ? [...paths, `${folderOf(site)}/?cat=${id}`] : paths;
}

/** A login that is an e-mail would tell it: its address is left to lead nowhere. */
function* authors(
	site: string,
	survey: Survey,
	credited: ReadonlySet<string>
): Generator<ImportRedirect> {
	for (const author of survey.authors) {
		if (author.site !== site) continue;
		const slug = slugOf(author.name);
		const to = credited.has(slug) ? `/archive/people/${slug}` : LIST;
		const folder = folderOf(site);
		const numbered = /^\d+$/.test(author.id) ? [`${folder}/?author=${author.id}`] : [];
		const login = /^[\w .-]{1,60}$/.test(author.login) ? slugOf(author.login) : null;
		const path = login === null ? [] : [`${folder}/author/${login}/`];
		yield* moved([...path, ...numbered], to);
	}
}

/** A picture leads to the broadcast it was the image of, or that it was added to; else it is gone. */
function* pictures(site: string, survey: Survey): Generator<ImportRedirect> {
	for (const { id, url, link, postSlug, postStatus } of survey.index.pictures(site)) {
		const isPublic = postStatus === 'publish' || postStatus === 'future';
		const found = [pathOn(site, url), pathOn(site, link)].filter((path) => path !== null);
		const from = [...new Set([...found, `${folderOf(site)}/?attachment_id=${id}`])];
		yield* postSlug !== null && isPublic ? moved(from, postSlug) : gone(from);
	}
}
