import type { IncomingMessage, ServerResponse } from 'node:http';
import { database } from '#db/open.server.ts';
import { takeUpload } from '#lib/archive/desk/upload-door.server.ts';
import { watchAnswers } from '#lib/analytics/watch.server.ts';
import { holdLine } from '#lib/facilitators/open-lines.server.ts';
import { readSession, requireHostDirectly } from '#lib/facilitators/session.server.ts';
import { failDirectly, takesMethod } from '#lib/http/answer-directly.server.ts';
import { secure } from '#lib/http/headers.server.ts';
import { serveKept } from '#lib/http/kept-pages.server.ts';
import { originOf, tellAdapter } from '#lib/http/onion.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { letReportIn } from '#lib/instance/reports/let-in.server.ts';
import { takeQuestion } from '#lib/rooms/question-door.server.ts';
import { openStream } from '#lib/rooms/stream.server.ts';
import { openAdmission, openBallot } from '#lib/rooms/tokens/door.server.ts';
import { config } from './env.server.ts';
import { VERSION } from './version.ts';

/** What a whole room posts at once. */
const POSTED = { questions: takeQuestion, admissions: openAdmission, votes: openBallot };

/**
 * What the process answers itself, in front of SvelteKit: its health, the event streams, what a
 * room posts, files sent to the archive, and the pages kept in memory. Everything that leaves the process gets its headers here.
 *
 * @returns whether it answered; false hands the request on
 */
export function answerDirectly(request: IncomingMessage, response: ServerResponse): boolean {
	const path = (request.url ?? '').split('?', 1)[0] ?? '';
	watchAnswers(request, response);
	const origin = originOf(request.headers.host, config());
	tellAdapter(request, origin);
	secure(response, origin, path);
	if (!isDecodable(path) || lacksHost(request)) {
		failDirectly(request, response, refuse('malformed'), 'an address');
		return true;
	}
	letReportIn(request, origin);
	if (path === '/healthz') return answerHealth(request, response);
	const posted = /^\/api\/rooms\/([^/]+)\/(questions|admissions|votes)$/.exec(path);
	if (posted) {
		const [, code = '', kind = ''] = posted;
		void POSTED[kind as keyof typeof POSTED](request, response, code);
		return true;
	}
	const stream = /^\/api\/rooms\/([^/]+)\/(events|desk)$/.exec(path);
	if (stream) {
		const [, code = '', kind] = stream;
		const reading = async (cookies?: string) => holdLine(await readSession(cookies), response);
		void openStream(request, response, code, kind === 'desk' ? reading : null);
		return true;
	}
	if (path === '/api/archive/uploads') {
		const host = async () => String((await requireHostDirectly(request.headers)).id);
		void takeUpload(request, response, host);
		return true;
	}
	return serveKept(request, response, origin);
}

/** An address that does not decode goes no further: what reads it next would log it. */
function isDecodable(path: string): boolean {
	try {
		decodeURIComponent(path);
		return true;
	} catch {
		return false;
	}
}

/** HTTP/1.1 wants a host of every request (RFC 9112, section 3.2). */
const lacksHost = ({ httpVersion, headers }: IncomingMessage): boolean =>
	httpVersion === '1.1' && headers.host === undefined;

function answerHealth(request: IncomingMessage, response: ServerResponse): true {
	if (!takesMethod(request, response, 'GET')) return true;
	const ok = databaseAnswers();
	response.writeHead(ok ? 200 : 503, {
		'content-type': 'application/json',
		'cache-control': 'no-store'
	});
	response.end(JSON.stringify({ version: VERSION, database: ok ? 'ok' : 'down' }));
	return true;
}

function databaseAnswers(): boolean {
	try {
		return database().prepare('select 1').pluck().get() === 1;
	} catch {
		return false;
	}
}
