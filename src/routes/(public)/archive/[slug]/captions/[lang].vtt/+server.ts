import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { writeVtt } from '#lib/archive/captions/vtt.ts';
import { readBroadcast } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import type { RequestHandler } from './$types';

/**
 * The captions of a broadcast in one language, as WebVTT: for the player, and for whoever plays the
 * recording elsewhere.
 */
export const GET: RequestHandler = ({ request, params }) => {
	const record = readBroadcast(params.slug);
	const caption = record?.captions.find(({ language }) => language === params.lang);
	if (!record || !caption || !isPublic(record.status)) error(404);
	const text = writeVtt(caption.passages);
	const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
	const headers = {
		'content-type': 'text/vtt; charset=utf-8',
		'cache-control': 'no-cache',
		'access-control-allow-origin': '*',
		'cross-origin-resource-policy': 'cross-origin',
		etag
	};
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
};
