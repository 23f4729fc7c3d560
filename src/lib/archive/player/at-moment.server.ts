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
/** What Player.svelte draws last; a page without it has nothing to start. */
const AFTER_THE_PLAYER = '<template data-player-page';

export const startAtMoment: Handle = async ({ event, resolve }) => {
	const { request, route, url, locals } = event;
	const at =
		route.id === ROUTE && request.method === 'GET' ? readStart(url.searchParams.get('t')) : null;
	if (!at) return resolve(event);
	const page = keptPage(url) ?? (await rendered(await resolve(event)));
	if (page instanceof Response) return page;
	// The player stands before all that is long: what follows it is not even read.
	const end = Math.max(page.body.indexOf(AFTER_THE_PLAYER), 0);
	const words = catalogue(locals.locale).player;
	const head = pageAtMoment(page.body.toString('utf8', 0, end), at, locals.locale, words);
	const whole = Buffer.concat([Buffer.from(head), page.body.subarray(end)]);
	const headers = new Headers(page.headers);
	headers.delete('etag');
	headers.delete('content-length');
	headers.set('vary', 'accept-encoding');
	const encoding = preferredEncoding(request.headers.get('accept-encoding'));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	const body = await compressed(whole, encoding);
	return new Response(new Uint8Array(body), { headers });
};

/** What is no page (a redirection, an error) goes on as it is. */
async function rendered(response: Response) {
	if (response.status !== 200) return response;
	return {
		headers: Object.fromEntries(response.headers),
		body: Buffer.from(await response.arrayBuffer())
	};
}
