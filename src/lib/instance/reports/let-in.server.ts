import type { IncomingHttpHeaders } from 'node:http';
import { readAddress } from '#lib/words/addresses.ts';

/**
 * The one form of this site that a browser posts by itself. As no page says where it was (`no-referrer`),
 * browsers send `Origin: null`, and SvelteKit refuses a form without an origin of ours. Here the check
 * would protect nobody: the form asks for no session, reads no cookie, and does in nobody's name what
 * anybody may do. So a form for this page, and no other request, is given our own origin: unless the
 * browser says that a page of another site sends it, which could fill the form's places unseen.
 *
 * @param origin the address it came to, of the site's two
 */
export function letReportIn(
	request: {
		method?: string | undefined;
		url?: string | undefined;
		headers: IncomingHttpHeaders;
	},
	origin: string
): void {
	const { method, url = '', headers } = request;
	if (
		method !== 'POST' ||
		!/^application\/x-www-form-urlencoded(;|$)/i.test(headers['content-type'] ?? '')
	)
		return;
	if (readAddress(url.split('?', 1)[0] ?? '').path !== '/report') return;
	if (isFromElsewhere(headers, origin)) return;
	headers.origin = origin;
	delete headers.cookie;
}

/** `Sec-Fetch-Site` where a browser sends it (Fetch Metadata), and an origin that is not ours. */
function isFromElsewhere(headers: IncomingHttpHeaders, ours: string): boolean {
	const { origin = 'null', 'sec-fetch-site': site = 'same-origin' } = headers;
	return !['same-origin', 'none'].includes(String(site)) || !['null', ours].includes(origin);
}
