import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { oneForProcess } from '#db/process.server.ts';
import { failDirectly, takesMethod } from '#lib/http/answer-directly.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { keepSocketOnly } from '#lib/http/quiet-socket.server.ts';
import { requireReader } from './access.server.ts';
import { openFeed, type Feed, type MayStay } from './feed.server.ts';
import { latestSeen } from './history.server.ts';
import { readId, type Audience } from './seen.server.ts';

/**
 * The event streams of rooms, on plain `node:http` (PROTOCOL.md, section 12): `…/events` for all,
 * `…/desk` for the room's facilitators. No cookie is looked at on the first.
 */
const PING_MS = 15_000;
const RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 3_000;

/** Who is logged in, from a Cookie header. */
export type ReadSession = (cookies: string | undefined) => Promise<{ print: string } | null>;

type Streams = { feeds: Map<string, Feed>; pinging: NodeJS.Timeout | null };

const streams = () =>
	oneForProcess<Streams>('rooms/streams', () => ({ feeds: new Map(), pinging: null }));

/**
 * Answers a request for a room's events, with the stream or with a problem document.
 *
 * @param readSession given for the desk's stream, null for everyone's
 */
export async function openStream(
	request: IncomingMessage,
	response: ServerResponse,
	code: string,
	readSession: ReadSession | null
): Promise<void> {
	if (!takesMethod(request, response, 'GET')) return;
	try {
		if (!readSession) {
			const join = begin(request, response, code, 'all');
			return join(await keepSocketOnly(request, response), null);
		}
		const requireDesk = () => requireFacilitator(request, code, readSession);
		await requireDesk();
		const join = begin(request, response, code, 'desk');
		join(response, () => requireDesk().then(() => true));
	} catch (failure) {
		failDirectly(request, response, failure, 'a stream');
	}
}

async function requireFacilitator(
	request: IncomingMessage,
	code: string,
	readSession: ReadSession
): Promise<void> {
	const facilitator = await readSession(request.headers.cookie);
	if (!facilitator) throw refuse('login');
	requireReader(code, facilitator.print);
}

/** Writes the head of the answer. @returns joins the stream where the client left it */
function begin(
	request: IncomingMessage,
	response: ServerResponse,
	code: string,
	audience: Audience
): (line: Writable, mayStay: MayStay | null) => void {
	const latest = latestSeen(code);
	if (!latest) throw refuse('no-room');
	// Without chunked framing, the same bytes fit every socket; the end of the stream is its close.
	response.useChunkedEncodingByDefault = false;
	response.writeHead(200, {
		'content-type': 'text/event-stream',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no'
	});
	response.write(`retry: ${Math.round(RETRY_MS + Math.random() * RETRY_SPREAD_MS)}\n\n`);
	const lastEventId = request.headers['last-event-id'];
	const seen = readId(audience, String(lastEventId ?? ''), latest);
	return (line, mayStay) => {
		if (line.destroyed) return;
		try {
			feedOf(code, audience).join(line, seen, mayStay);
		} catch (failure) {
			line.destroy();
			throw failure;
		}
	};
}

function feedOf(code: string, audience: Audience): Feed {
	const { feeds } = streams();
	const name = `${code}/${audience}`;
	const known = feeds.get(name);
	if (known) return known;
	const latest = latestSeen(code);
	if (!latest) throw refuse('no-room');
	const feed = openFeed(code, audience, latest, () => feeds.delete(name));
	feeds.set(name, feed);
	streams().pinging ??= setInterval(pingRooms, PING_MS).unref();
	return feed;
}

/** Speaks to every stream, so that a dead line is noticed; called every 15 s. */
export function pingRooms(): void {
	for (const feed of streams().feeds.values()) feed.ping();
}

/** Ends every stream, for a clean stop: browsers come back to the next process and resume. */
export function closeRooms(): void {
	const held = streams();
	for (const feed of [...held.feeds.values()]) feed.end();
	if (held.pinging) clearInterval(held.pinging);
	held.pinging = null;
}
