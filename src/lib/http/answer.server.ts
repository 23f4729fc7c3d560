import * as v from 'valibot';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { config } from '../../env.server.ts';
import { preferredLocale } from '#lib/words/locale.ts';
import { entryWords } from '#lib/words/entry.server.ts';
import { logFailure } from './log.server.ts';
import {
	PROBLEMS,
	problemBody,
	problemHeaders,
	readRefusal,
	refuse,
	type ProblemCode,
	type Refusal
} from './problem.ts';

/**
 * The door of the JSON API: reads a bounded body, refuses what the schema does not name, runs the
 * act, and turns a refusal into its problem document, in the language the caller prefers.
 */

/** Answers a refusal. `members` are added to the document. */
export function problem(
	request: Request,
	code: ProblemCode,
	members: Readonly<Record<string, unknown>> = {}
): Response {
	const locale = preferredLocale(request.headers.get('accept-language'), config().locale);
	return new Response(problemBody(code, entryWords(locale).problems, members), {
		status: PROBLEMS[code],
		headers: problemHeaders(code, locale, members)
	});
}

/** A JSON answer that no cache keeps. */
export function reply(body: unknown, status = 200): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }
	});
}

/**
 * The refusal that a failure comes to, or null for one that nobody expects. A disk that is full or
 * failing is expected of any write: nothing was stored, and the log says why.
 */
export function refusalOf(failure: unknown, route: string): Refusal | null {
	const refusal = readRefusal(failure);
	if (refusal || !isStorageFailure(failure)) return refusal;
	logFailure(failure, route);
	return { code: 'not-stored', members: {} };
}

/**
 * Runs an API act. Expected failures become problem documents; anything else is thrown on, to be
 * answered 500 with an id.
 */
export async function answering(request: Request, act: () => Promise<Response> | Response) {
	try {
		return await act();
	} catch (failure) {
		const refusal = refusalOf(failure, 'a call');
		if (!refusal) throw failure;
		return problem(request, refusal.code, refusal.members);
	}
}

/**
 * Reads a JSON body of at most `maxBytes`, of exactly the schema's shape.
 *
 * @throws a refusal: `size` past the limit, `malformed` for anything but JSON of that shape
 */
export async function readJson<Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema,
	maxBytes: number
): Promise<v.InferOutput<Schema>> {
	const body = await readBounded(request, maxBytes);
	return readShape(schema, request.headers.get('content-type'), body);
}

/**
 * Reads the bytes of a JSON body, of exactly the schema's shape.
 *
 * @throws the refusal `malformed` for anything but JSON of that shape
 */
export function readShape<Schema extends v.GenericSchema>(
	schema: Schema,
	type: string | null | undefined,
	body: ArrayBuffer | Uint8Array
): v.InferOutput<Schema> {
	if (!/^application\/json(;|$)/i.test(type ?? '')) throw refuse('malformed');
	const read = v.safeParse(schema, parse(body));
	if (!read.success) throw refuse('malformed', { field: v.getDotPath(read.issues[0]) ?? '' });
	return read.output;
}

async function readBounded(request: Request, maxBytes: number): Promise<ArrayBuffer> {
	if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw refuse('size');
	const body = await request.arrayBuffer().catch((failure: unknown) => {
		const tooLong = (failure as { status?: number } | null)?.status === 413;
		throw refuse(tooLong ? 'size' : 'malformed');
	});
	if (body.byteLength > maxBytes) throw refuse('size');
	return body;
}

function parse(body: ArrayBuffer | Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
	} catch {
		throw refuse('malformed');
	}
}
