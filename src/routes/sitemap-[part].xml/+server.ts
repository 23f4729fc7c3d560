import { error } from '@sveltejs/kit';
import { lastChange } from '#lib/archive/feeds/read-feed.server.ts';
import { writeSitemap } from '#lib/archive/feeds/sitemap.ts';
import { answerKept } from '#lib/http/kept-answers.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { sitemapEdition, sitemapParts } from '../sitemap.server.ts';
import type { RequestHandler } from './$types';

/** One part of the map of the site, from 1. */
export const GET: RequestHandler = ({ request, url, params, locals: { locale } }) => {
	const parts = /^[1-9]\d{0,3}$/.test(params.part) ? sitemapParts() : [];
	const places = parts[Number(params.part) - 1];
	if (!places) error(404, catalogue(locale).archive.noSuch);
	return answerKept(request, {
		key: url.origin + url.pathname,
		edition: sitemapEdition(),
		type: 'application/xml',
		changedAt: lastChange(),
		make: () => writeSitemap(url.origin, places)
	});
};
