import type { Handle } from '@sveltejs/kit';
import { config } from '../../env.server.ts';
import { readAddress } from './addresses.ts';
import { isLocale, preferredLocale } from './locale.ts';

/**
 * Decides the language of a request: the address says it; where it does not (rooms), `?lang=` or
 * the browser's preference does. Nothing is stored.
 */
export const speak: Handle = ({ event, resolve }) => {
	const asked = event.url.searchParams.get('lang');
	const preferred = () =>
		preferredLocale(event.request.headers.get('accept-language'), config().locale);
	const locale = readAddress(event.url.pathname).locale ?? (isLocale(asked) ? asked : preferred());
	event.locals.locale = locale;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%terrasse.lang%', locale)
	});
};
