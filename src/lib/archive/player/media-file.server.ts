import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { database } from '#db/open.server.ts';
import { isSame, readRange, type Range } from './ranges.ts';

/**
 * Recordings that a collective keeps itself, in `archive/media/` beside the data file: put there by
 * hand, served by ranges so that one can start anywhere. Nothing outside that folder, and no other kind
 * of file, is ever served.
 */
const TYPES: Readonly<Record<string, string>> = {
	'.mp4': 'video/mp4',
	'.m4v': 'video/mp4',
	'.webm': 'video/webm',
	'.ogv': 'video/ogg',
	'.m4a': 'audio/mp4',
	'.mp3': 'audio/mpeg',
	'.oga': 'audio/ogg',
	'.ogg': 'audio/ogg',
	'.opus': 'audio/ogg',
	'.flac': 'audio/flac'
};

/** One name, without folders: it neither starts with a dot nor holds a separator. */
const NAME = /^[^./\\\0][^/\\\0]{0,199}$/;

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
export async function answerMediaFile(request: Request, name: string): Promise<Response | null> {
	const type = TYPES[extname(name).toLowerCase()];
	if (!type || !NAME.test(name)) return null;
	const path = join(dirname(database().name), 'archive', 'media', name);
	const file = await stat(path).catch(() => null);
	if (!file?.isFile()) return null;
	const etag = `"${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`;
	const headers = { ...HEADERS, 'content-type': type, etag };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	const range = isSame(request.headers.get('if-range'), etag)
		? readRange(request.headers.get('range'), file.size)
		: null;
	if (range === 'unsatisfiable') {
		const where = { 'content-range': `bytes */${file.size}` };
		return new Response(null, { status: 416, headers: { ...headers, ...where } });
	}
	const { from, to } = range ?? { from: 0, to: file.size - 1 };
	const where: Record<string, string> = range
		? { 'content-range': `bytes ${from}-${to}/${file.size}` }
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
