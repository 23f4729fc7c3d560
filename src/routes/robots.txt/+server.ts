import { address } from '#lib/words/addresses.ts';
import { LOCALES } from '#lib/words/locale.ts';
import type { RequestHandler } from './$types';

/** Workshops and the archive are here to be found. Desks, rooms and walls are not. */
const HIDDEN = ['/desk', '/wall/', '/join', '/archive/search'];

export const GET: RequestHandler = ({ url }) => {
	const hidden = HIDDEN.flatMap((path) => LOCALES.map((locale) => address(locale, path)));
	const lines = [
		'User-agent: *',
		...[...hidden, '/s/', '/api/'].map((path) => `Disallow: ${path}`),
		'',
		`Sitemap: ${url.origin}/sitemap.xml`,
		''
	];
	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
	});
};
