import type { Handle } from '@sveltejs/kit';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Compresses the pages of rooms, which are made for each visit (their code is in them) and carry all
 * their words as data: a third of the weight. Nothing in them is secret, so a length tells nothing.
 */
const ROOM_PAGES = ['/s/[code]', '/wall/[code]'];
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export const squeezeRooms: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!ROOM_PAGES.includes(event.route.id ?? '') || response.status !== 200) return response;
	const accepted = event.request.headers.get('accept-encoding') ?? '';
	const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (!encoding) return new Response(response.body, { status: 200, headers });
	const body = Buffer.from(await response.arrayBuffer());
	const small = await (encoding === 'br'
		? promisify(brotliCompress)(body, BROTLI)
		: promisify(gzip)(body));
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(small.length));
	headers.delete('etag');
	return new Response(new Uint8Array(small), { status: 200, headers });
};
