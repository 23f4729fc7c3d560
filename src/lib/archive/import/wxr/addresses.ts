import type { ImportRedirect } from '../item.ts';

/**
 * The old addresses of what a WordPress site showed, as paths with their query and no host. The archive
 * spells them its own way when it keeps them; here they only have to be complete.
 */

/** Where a site stood on its host: `/blog`, or nothing. */
export function folderOf(site: string): string {
	return URL.canParse(site) ? new URL(site).pathname.replace(/\/+$/, '') : '';
}

/** The path and query of an address of that site; null for one of another host, or none. */
export function pathOn(site: string, address: string): string | null {
	if (!/^https?:\/\//i.test(address.trim()) || !URL.canParse(address.trim())) return null;
	const url = new URL(address.trim());
	if (!URL.canParse(site) || hostOf(url) !== hostOf(new URL(site))) return null;
	const path = url.pathname + url.search;
	return path === '/' || path === `${folderOf(site)}/` ? null : path;
}

const hostOf = (url: URL): string => url.hostname.replace(/^www\./, '');

/** Every address that showed a post. `former` are slugs it had before. */
export function addressesOf(
	site: string,
	id: string,
	links: readonly string[],
	names: readonly string[],
	date: string
): string[] {
	const folder = folderOf(site);
	const [link] = links;
	const paths = links.map((one) => pathOn(site, one)).filter((path) => path !== null);
	const numbered = /^\d+$/.test(id) ? [`${folder}/?p=${id}`] : [];
	const [year, month, day] = date.slice(0, 10).split('-');
	const isDated = /^\d{4}-\d\d-\d\d/.test(date) && year !== '0000';
	const dated = names.flatMap((name) =>
		isDated
			? [`${folder}/${year}/${month}/${day}/${name}/`, `${folder}/${year}/${month}/${name}/`]
			: []
	);
	const [first] = link === undefined ? [] : [pathOn(site, link)];
	const isPretty = typeof first === 'string' && !first.includes('?');
	const feed = isPretty ? [`${first.replace(/\/$/, '')}/feed/`] : [];
	const former = names.slice(1).map((name) => beside(first, name, folder));
	return [...new Set([...paths, ...numbered, ...dated, ...former, ...feed])];
}

/** The address under a former slug: beside the one of today. */
function beside(path: string | null | undefined, name: string, folder: string): string {
	if (typeof path !== 'string' || path.includes('?')) return `${folder}/${name}/`;
	return path.replace(/[^/]+\/?$/, `${name}/`);
}

export function moved(from: readonly string[], to: string): ImportRedirect[] {
	return from.map((path) => ({ from: path, to, status: 301 }));
}

export function gone(from: readonly string[]): ImportRedirect[] {
	return from.map((path) => ({ from: path, to: null, status: 410 }));
}
