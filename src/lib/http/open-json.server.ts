import { createHash } from 'node:crypto';
import { isNotModified } from './conditional.ts';

/**
 * Public data that any page of any site may read: no cookie goes with it, so there is nothing to
 * protect. An entity tag spares whoever reads again.
 */
export const OPEN: Readonly<Record<string, string>> = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'etag, link',
	'cross-origin-resource-policy': 'cross-origin'
};

/** The strong entity tag of a body. */
export const tagOf = (body: string | Buffer): string =>
	`"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** A JSON answer. */
export function openJson(request: Request, body: unknown): Response {
	const text = JSON.stringify(body);
	const etag = tagOf(text);
	const headers = {
		...OPEN,
		'content-type': 'application/json',
		'cache-control': 'no-cache',
		etag
	};
	if (isNotModified(request, etag, null)) return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
}

/** The same headers on any other answer, a problem for instance: a page must read that too. */
export function opened(response: Response): Response {
	for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
	return response;
}

/** Answers the question a browser asks before it sends a header of its own (`If-None-Match`). */
export const preflight = (): Response =>
	new Response(null, {
		status: 204,
		headers: {
			...OPEN,
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'if-none-match, if-modified-since',
			'access-control-max-age': '86400'
		}
	});
