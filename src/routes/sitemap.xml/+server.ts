import { lastChange } from '#lib/archive/feeds/read-feed.server.ts';
import { writeSitemapIndex } from '#lib/archive/feeds/sitemap.ts';
import { answerKept } from '#lib/http/kept-answers.server.ts';
import { sitemapEdition, sitemapParts } from '../sitemap.server.ts';
import type { RequestHandler } from './$types';

/** The index of the map of the site. */
export const GET: RequestHandler = ({ request, url }) =>
	answerKept(request, {
		key: url.origin + url.pathname,
		edition: sitemapEdition(),
		type: 'application/xml',
		changedAt: lastChange(),
		make: () => {
			const parts = sitemapParts().map((places, index) => {
				const changes = places.flatMap(({ changedAt }) => changedAt ?? []);
				return {
					href: `${url.origin}/sitemap-${index + 1}.xml`,
					changedAt: changes.length > 0 ? Math.max(...changes) : null
				};
			});
			return writeSitemapIndex(parts);
		}
	});
