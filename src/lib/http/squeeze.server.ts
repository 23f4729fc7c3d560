import type { Handle } from '@sveltejs/kit';
import { compressed, preferredEncoding } from './compress.server.ts';

/**
 * Compresses the pages of rooms, which are made for each visit (their code is in them) and carry all
 * their words as data: a third of the weight. Nothing in them is secret, so a length tells nothing.
 */
const ROOM_PAGES = ['/s/[code]', '/wall/[code]'];

export const squeezeRooms: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!ROOM_PAGES.includes(event.route.id ?? '') || response.status !== 200) return response;
	const encoding = preferredEncoding(event.request.headers.get('accept-encoding'));
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (encoding === 'identity') return new Response(response.body, { status: 200, headers });
	const small = await compressed(Buffer.from(await response.arrayBuffer()), encoding);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(small.length));
	headers.delete('etag');
	return new Response(new Uint8Array(small), { status: 200, headers });
};
