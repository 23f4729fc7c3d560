import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { heldFile } from './held-media.server.ts';
import { isSame, readRange, type Range } from './ranges.ts';

/**
 * Recordings that a collective keeps itself, in `archive/media/` beside the data file: put there by
 * hand, served by ranges so that one can start anywhere. Nothing outside that folder, and no other kind
 * of file, is ever served (held-media.server.ts).
 */

/** Feed readers and other sites may play it; as a document of its own it may show itself alone. */
const HEADERS = {
	'accept-ranges': 'bytes',
	'cache-control': 'no-cache',
	'content-security-policy': "default-src 'none'; media-src 'self'; sandbox",
	'cross-origin-resource-policy': 'cross-origin'
};

/**
 * The answer to a request for a recording, or null where there is none of that name.
 *
 * @param request GET or HEAD
 */
export function answerMediaFile(request: Request, name: string): Response | null {
	const held = heldFile(name);
	if (!held) return null;
	const { path, type, bytes, changedAt } = held;
	const etag = `"${bytes.toString(36)}-${Math.floor(changedAt).toString(36)}"`;
	const headers = { ...HEADERS, 'content-type': type, etag };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	const range = isSame(request.headers.get('if-range'), etag)
		? readRange(request.headers.get('range'), bytes)
		: null;
	if (range === 'unsatisfiable') {
		const where = { 'content-range': `bytes */${bytes}` };
		return new Response(null, { status: 416, headers: { ...headers, ...where } });
	}
	const { from, to } = range ?? { from: 0, to: bytes - 1 };
	const where: Record<string, string> = range
		? { 'content-range': `bytes ${from}-${to}/${bytes}` }
		: {};
	const length = { 'content-length': String(to - from + 1) };
	return new Response(request.method === 'HEAD' ? null : read(path, { from, to }), {
		status: range ? 206 : 200,
		headers: { ...headers, ...where, ...length }
	});
}

/** Read as the client takes it; a client that leaves closes the file. */
function read(path: string, { from, to }: Range): ReadableStream<Uint8Array> | null {
	if (to < from) return null;
	return Readable.toWeb(
		createReadStream(path, { start: from, end: to })
	) as ReadableStream<Uint8Array>;
}
