import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { oldAddress } from './old-address.ts';
import { findOldAddress, toPage } from './redirects.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/**
 * The addresses that WordPress makes up without writing them anywhere, and that no export carries: the
 * archives of a year, a month or a day, the further pages of a list, a page asked by the number of a post,
 * what was searched for, the maps for search engines. They are looked up as they come, on an instance that took a WordPress site in, and nowhere else.
 */
const statements = prepared((database: Database) => ({
	isSuccessor: database
		.prepare<[], number>(
			`select exists (select 1 from import_run where kind = 'wxr')
			or exists (select 1 from redirect where path >= '/?p=' and path < '/?p>')`
		)
		.pluck(),
	hasYear: database
		.prepare<{ year: string }, number>(
			`select exists (select 1 from broadcast
			where starts_at >= @year || '-' and starts_at < @year || '.' and ${IS_PUBLIC})`
		)
		.pluck(),
	emptyYears: database
		.prepare<[], string>(
			`select distinct substr(starts_at, 1, 4) as year from broadcast
			join redirect on redirect.broadcast = broadcast.id where starts_at is not null
			except select substr(starts_at, 1, 4) from broadcast where ${IS_PUBLIC}
			order by year`
		)
		.pluck()
}));

const FURTHER = /\/page\/\d{1,6}$/;
const DATED = /^(.*?)\/(\d{4})(?:\/(?:0[1-9]|1[0-2])(?:\/(?:0[1-9]|[12]\d|3[01]))?)?$/;
const MONTH = /[?&]m=(\d{4})(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?(?:&|$)/;
/** Its own maps, and those of the extension that most sites add. */
const MAP = /^\/(?:wp-sitemap[\w-]*|sitemap_index|[\w-]+-sitemap\d*)\.xml$/;
const SEARCH = /^(.*?)\/search\/([^/]+)$/;
const NUMBER = /\?(?:p|page_id)=(\d+)$/;

/** Whether a WordPress site stood here before, as far as the archive knows. */
export const followsWordpress = (): boolean => statements().isSuccessor.get() === 1;

/**
 * Where such an address leads in one hop, as `findOldAddress` answers; null where it leads nowhere. To be
 * asked after it.
 */
export function findListing(pathAndQuery: string): ReturnType<typeof findOldAddress> {
	const key = oldAddress(pathAndQuery);
	if (key === null || !followsWordpress()) return null;
	const [path = ''] = key.split('?');
	const first = path.replace(FURTHER, '');
	if (MAP.test(path)) return { status: 301, to: '/sitemap.xml' };
	const [, searched, words] = SEARCH.exec(first) ?? [];
	const folder = searched ?? dated(first)?.folder ?? first;
	if (!isSite(folder)) return first === path ? otherNumber(key) : findOldAddress(first);
	const sought =
		words?.replaceAll('+', ' ') ??
		new URL(pathAndQuery, 'http://old.invalid').searchParams.get('s');
	if (sought) return toPage(`/archive/search?q=${encodeURIComponent(sought)}`);
	const year = dated(first)?.year ?? MONTH.exec(key)?.[1];
	if (year !== undefined) return listOf(year);
	// The further pages of the first page were the list of everything.
	return first === path ? otherNumber(key) : toPage('/archive');
}

/** Years that had an archive of their own and have nothing public left, as `/2019`. */
export function deadListings(): string[] {
	if (!followsWordpress()) return [];
	const all = statements()
		.emptyYears.all()
		.map((year) => `/${year}`);
	return all.filter((path) => findOldAddress(path) === null);
}

function dated(path: string): { folder: string; year: string } | null {
	const [, folder, year] = DATED.exec(path) ?? [];
	return folder === undefined || year === undefined ? null : { folder, year };
}

/** Whether a site stood there: at the root, or in a folder with a feed of comments, as each site has one. */
const isSite = (folder: string): boolean =>
	folder === '' || folder === '/' || findOldAddress(`${folder}/comments/feed`) !== null;

/** WordPress has one row of numbers for posts and pages, and answers to either name. */
function otherNumber(key: string): ReturnType<typeof findOldAddress> {
	if (!NUMBER.test(key)) return null;
	const [from, to] = key.includes('?p=') ? ['?p=', '?page_id='] : ['?page_id=', '?p='];
	return findOldAddress(key.replace(from, to));
}

function listOf(year: string): ReturnType<typeof findOldAddress> {
	return statements().hasYear.get({ year }) === 1 ? toPage(`/archive?year=${year}`) : null;
}
