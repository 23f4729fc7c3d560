import type { Handle } from '@sveltejs/kit';
import { compressed, preferredEncoding } from '#lib/http/compress.server.ts';
import { keptPage } from '#lib/http/kept-pages.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { pageAtMoment } from './at-moment.ts';
import { readStart } from './start-time.ts';

/**
 * Answers a broadcast's page at a second (`?t=83`) from the one kept in memory, where there is one:
 * there are as many such addresses as seconds, and none of them is worth a rendering.
 */
const ROUTE = '/(public)/archive/[slug]';

export const startAtMoment: Handle = async ({ event, resolve }) => {
	const { request, route, url, locals } = event;
	const at =
		route.id === ROUTE && request.method === 'GET' ? readStart(url.searchParams.get('t')) : null;
	if (!at) return resolve(event);
	const page = keptPage(url.pathname) ?? (await rendered(await resolve(event)));
	if (page instanceof Response) return page;
	const html = pageAtMoment(page.html, at, locals.locale, catalogue(locals.locale).player);
	const headers = new Headers(page.headers);
	headers.delete('etag');
	headers.delete('content-length');
	headers.set('vary', 'accept-encoding');
	const encoding = preferredEncoding(request.headers.get('accept-encoding'));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	const body = await compressed(Buffer.from(html), encoding);
	return new Response(new Uint8Array(body), { headers });
};

/** What is no page (a redirection, an error) goes on as it is. */
async function rendered(response: Response) {
	if (response.status !== 200) return response;
	return { headers: Object.fromEntries(response.headers), html: await response.text() };
}
