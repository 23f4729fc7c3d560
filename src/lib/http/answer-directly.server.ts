import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as v from 'valibot';
import { config } from '../../env.server.ts';
import { entryWords } from '#lib/words/entry.server.ts';
import { preferredLocale } from '#lib/words/locale.ts';
import { readShape, refusalOf } from './answer.server.ts';
import { logFailure } from './log.server.ts';
import { PROBLEMS, problemBody, problemHeaders, refuse } from './problem.ts';

/**
 * The same door as `answer.server.ts`, for what the process answers in front of SvelteKit: bodies,
 * answers and refusals on plain `node:http`.
 */

/** Whether a request comes by the one method that is taken; if not, answers 405. */
export function takesMethod(
	request: IncomingMessage,
	response: ServerResponse,
	method: 'GET' | 'POST'
): boolean {
	if (request.method === method) return true;
	response.writeHead(405, { allow: method, 'cache-control': 'no-store' }).end();
	return false;
}

/** A JSON answer that no cache keeps. */
export function replyDirectly(response: ServerResponse, body: unknown, status = 200): void {
	const text = JSON.stringify(body);
	response.writeHead(status, {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'content-length': Buffer.byteLength(text)
	});
	response.end(text);
}

/** Answers a refusal with its problem document, and anything else with 500, an id and a log line. */
export function failDirectly(
	request: IncomingMessage,
	response: ServerResponse,
	failure: unknown,
	route: string
): void {
	const refusal = refusalOf(failure, route);
	if (response.headersSent || !refusal) {
		const id = logFailure(failure, route);
		if (response.headersSent) response.destroy();
		else replyDirectly(response, { id }, 500);
		return;
	}
	const { code, members } = refusal;
	const locale = preferredLocale(request.headers['accept-language'], config().locale);
	response.writeHead(PROBLEMS[code], problemHeaders(code, locale, members));
	response.end(problemBody(code, entryWords(locale).problems, members));
}

/**
 * Reads a JSON body of at most `maxBytes`, of exactly the schema's shape.
 *
 * @throws a refusal: `size` past the limit, `malformed` for anything but JSON of that shape
 */
export async function readJsonDirectly<Schema extends v.GenericSchema>(
	request: IncomingMessage,
	schema: Schema,
	maxBytes: number
): Promise<v.InferOutput<Schema>> {
	const body = await readBounded(request, maxBytes);
	return readShape(schema, request.headers['content-type'], body);
}

function readBounded(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		let length = 0;
		request.on('data', (part: Buffer) => {
			length += part.length;
			// Past the limit it is read to its end and thrown away, so that the answer gets through.
			if (length <= maxBytes) parts.push(part);
			else reject(refuse('size'));
		});
		request.on('end', () =>
			resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts))
		);
		request.on('error', () => reject(refuse('malformed')));
	});
}
