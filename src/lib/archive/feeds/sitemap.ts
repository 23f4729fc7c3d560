import { address } from '#lib/words/addresses.ts';
import { LOCALES } from '#lib/words/locale.ts';
import { el, textEl, writeXml } from './xml.ts';

/** The map of the site for search engines (sitemaps.org), each page beside the same in the other language. */
export type Place = {
	/** The route: `/archive/x`. */
	path: string;
	/** Milliseconds since 1970, or null where nobody knows. */
	changedAt: number | null;
};

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const day = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** One part of the map: each place in each language. */
export function writeSitemap(origin: string, places: readonly Place[]): string {
	const urls = places.flatMap(({ path, changedAt }) => {
		const hrefs = LOCALES.map((locale) => ({ locale, href: origin + address(locale, path) }));
		const [first] = hrefs;
		const all = [...hrefs, { locale: 'x-default', href: first?.href ?? origin }];
		return hrefs.map(({ href }) =>
			el(
				'url',
				{},
				textEl('loc', href),
				textEl('lastmod', day(changedAt)),
				...all.map(({ locale, href }) =>
					el('xhtml:link', { rel: 'alternate', hreflang: locale, href })
				)
			)
		);
	});
	const namespaces = { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
	return writeXml(el('urlset', namespaces, ...urls));
}

/** The index of the parts. @param parts the places of each, by the address of the part */
export function writeSitemapIndex(parts: readonly { href: string; changedAt: number | null }[]) {
	const maps = parts.map(({ href, changedAt }) =>
		el('sitemap', {}, textEl('loc', href), textEl('lastmod', day(changedAt)))
	);
	return writeXml(el('sitemapindex', { xmlns: NAMESPACE }, ...maps));
}
