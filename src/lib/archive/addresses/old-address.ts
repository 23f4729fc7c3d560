/**
 * The one spelling of an old address: no host, no fragment, no trailing slash, escapes read, and of the
 * query only what WordPress finds a page by (developer.wordpress.org/reference/classes/wp_query).
 */
const KEYS = new Set(['p', 'page_id', 'cat', 'tag', 'author', 'attachment_id', 'feed', 'm']);

/**
 * Normalises an address: `https://old.example/L%c3%a9a/?utm_source=x` and `/Léa` are `/Léa`.
 *
 * @param address with or without a host
 * @returns null for what is not an address of a web page
 */
export function oldAddress(address: string): string | null {
	const url = URL.parse(address.trim(), 'http://old.invalid/');
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	const path = readEscapes(url.pathname)
		.normalize('NFC')
		.replace(/^\/index\.php(?=\/|$)/, '')
		.replace(/\/{2,}/g, '/')
		.replace(/\/$/, '');
	const query = [...url.searchParams]
		.filter(([name, value]) => KEYS.has(name) && value !== '')
		.map(([name, value]) => `${name}=${value}`)
		.sort();
	return (path || '/') + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** What cannot be read as UTF-8 stays escaped, in one case. */
function readEscapes(path: string): string {
	return path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes.toUpperCase();
		}
	});
}
