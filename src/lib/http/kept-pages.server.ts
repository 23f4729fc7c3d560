import type { Handle } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { oneForProcess } from '#db/process.server.ts';
import { answerName, nameAnswer, type AnswerName } from './answer-name.server.ts';
import { isKnownTag, isNotModified } from './conditional.ts';
import { compressed, preferredEncoding, type Encoding } from './compress.server.ts';
import { addressToKeep, forgetQueries, keepQuery, keptQuery } from './kept-queries.server.ts';

/**
 * What is the same for everyone is made once: a public reading page is rendered on its first
 * visit, kept in memory with its compressed forms, and served from there until something changes.
 * A page with a query is kept only where the page asks for it (`kept-queries.server.ts`); one that says
 * `no-store`, a page of the desk or of a room never is. Each address of the site (public, onion) has its
 * own, because pages name it.
 */
export type Kept = {
	madeAt: number;
	headers: Record<string, string>;
	etag: string;
	name: AnswerName | undefined;
	/** The compressed ones come a moment after the other, but for the one first asked for. */
	bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
};

const AN_HOUR_MS = 3_600_000;
const MOST_PAGES = 2_000;

const shelf = () => oneForProcess('http/kept-pages', () => new Map<string, Kept>());
const era = () => oneForProcess('http/kept-era', () => ({ number: 0 }));

/** Forgets every page; called when a workshop, a setting or anything that pages show changes. */
export function forgetPages(): void {
	era().number++;
	shelf().clear();
	forgetQueries();
}

/**
 * Serves a kept page.
 *
 * @param origin the address of the site that the request came to
 * @returns whether it answered
 */
export function serveKept(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string
): boolean {
	if (request.method !== 'GET' && request.method !== 'HEAD') return false;
	const address = origin + (request.url ?? '');
	const page = shelf().get(address) ?? keptQuery(address);
	if (!page || Date.now() - page.madeAt > AN_HOUR_MS) return false;
	if (page.name) nameAnswer(request, page.name);
	for (const name in page.headers) response.setHeader(name, page.headers[name] ?? '');
	if (isKnownTag(request.headers['if-none-match'] ?? null, page.etag)) {
		response.writeHead(304).end();
		return true;
	}
	const preferred = preferredEncoding(request.headers['accept-encoding']);
	const body = page.bodies[preferred] ?? page.bodies.identity;
	if (body !== page.bodies.identity) response.setHeader('content-encoding', preferred);
	response.writeHead(200, { 'content-length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
	return true;
}

/** A kept page as it was rendered, for whoever answers a variant of it; null where none is kept. */
export function keptPage({
	origin,
	pathname
}: URL): { headers: Record<string, string>; body: Buffer } | null {
	const page = shelf().get(origin + pathname);
	if (!page || Date.now() - page.madeAt > AN_HOUR_MS) return null;
	return { headers: page.headers, body: page.bodies.identity };
}

/** Keeps the public pages that SvelteKit renders. */
export const keepPages: Handle = async ({ event, resolve }) => {
	const before = era().number;
	const response = await resolve(event);
	const { request, route, url } = event;
	const address = url.pathname + url.search;
	const isPlain = url.search === '' || addressToKeep(request) === address;
	if (!isPlain || !isKeepable(route.id, request.method, response)) return response;
	const body = Buffer.from(await response.arrayBuffer());
	const headers = { ...Object.fromEntries(response.headers), 'cache-control': 'no-cache' };
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const page: Kept = {
		madeAt: Date.now(),
		headers: { ...headers, etag, vary: 'accept-encoding' },
		etag,
		name: event.platform && answerName(event.platform.req),
		bodies: { identity: body }
	};
	// A change that came while the page was being rendered may be missing from it.
	if (isStillTrue(before) && isCanonical(url.pathname)) {
		if (url.search !== '') keepQuery(url.origin + address, page);
		else if (shelf().size < MOST_PAGES) shelf().set(url.origin + address, page);
	}
	// SvelteKit's own 304 leaves out the page's policy, and a browser would obey the closed one instead.
	if (isNotModified(request, etag, null))
		return new Response(null, { status: 304, headers: page.headers });
	return answerIn(preferredEncoding(request.headers.get('accept-encoding')), page);
};

/** The first answer: in the form that is asked for, the others being made behind it. */
async function answerIn(encoding: Encoding, { bodies, headers }: Kept): Promise<Response> {
	const body = await compressed(bodies.identity, encoding);
	bodies[encoding] = body;
	for (const other of ['gzip', 'br'] as const) {
		if (other !== encoding)
			void compressed(bodies.identity, other).then((made) => (bodies[other] = made));
	}
	const answered = new Headers({ ...headers, 'content-length': String(body.length) });
	if (encoding !== 'identity') answered.set('content-encoding', encoding);
	return new Response(new Uint8Array(body), { headers: answered });
}

const isStillTrue = (before: number): boolean => before === era().number;

/** Every public address is plain ASCII: another spelling of one would fill the memory with copies. */
const isCanonical = (pathname: string): boolean => !pathname.includes('%');

function isKeepable(route: string | null, method: string, response: Response) {
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	const mayKeep = response.ok && !response.headers.get('cache-control')?.includes('no-store');
	return route?.startsWith('/(public)') && method === 'GET' && mayKeep && isPage;
}
