import { createHash } from 'node:crypto';

/**
 * Public data as JSON that any page of any site may read: no cookie goes with it, so there is nothing
 * to protect. An entity tag spares whoever reads again.
 */
export function openJson(request: Request, body: unknown): Response {
	const text = JSON.stringify(body);
	const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'no-cache',
		'access-control-allow-origin': '*',
		'cross-origin-resource-policy': 'cross-origin',
		etag
	};
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
}
