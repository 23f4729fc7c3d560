import type { IncomingMessage } from 'node:http';
import { outsideFailure, type OutsideFailure } from './outside-failure.ts';
import { PRIVATE } from './public-lookup.server.ts';

/** What comes in by the door to the network, bounded, and what went wrong there. */

/**
 * Reads a whole answer, of status 200 and at most `maxBytes`; the connection is cut otherwise.
 *
 * @param until when it has taken too long
 */
export async function readBody(
	address: URL,
	response: IncomingMessage,
	maxBytes: number,
	until: AbortSignal
): Promise<Uint8Array> {
	const { statusCode = 0, headers } = response;
	const encoding = headers['content-encoding'] ?? 'identity';
	const refuse = (failure: Error) => {
		response.destroy();
		return failure;
	};
	if (statusCode !== 200) throw refuse(statusFailure(address, response));
	if (encoding !== 'identity') throw refuse(refusal(address, 'malformed'));
	if (Number(headers['content-length'] ?? 0) > maxBytes) throw refuse(refusal(address, 'size'));
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of response as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > maxBytes) throw refuse(refusal(address, 'size'));
			chunks.push(chunk);
		}
	} catch (failure) {
		throw translate(address, failure, until);
	}
	return Buffer.concat(chunks);
}

function statusFailure(address: URL, { statusCode = 0, headers }: IncomingMessage): Error {
	const after = headers['retry-after'];
	const seconds = after && /^\d{1,6}$/.test(after) ? { retryAfter: Number(after) } : {};
	return outsideFailure({ code: 'status', host: address.host, status: statusCode, ...seconds });
}

/** A failure that needs no more words than its code. */
export function refusal(address: URL, code: OutsideFailure['code']): Error {
	return outsideFailure({ code, host: address.host });
}

/** What the network said, in our words. */
export function translate(address: URL, failure: unknown, until: AbortSignal): Error {
	if (failure instanceof Error && 'outside' in failure) return failure;
	if (until.aborted) return refusal(address, 'slow');
	const refused = (failure as { code?: string } | null)?.code === PRIVATE;
	return refusal(address, refused ? 'address' : 'unreachable');
}

/** UTF-8, and nothing else. */
export function decode(address: URL, bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw refusal(address, 'malformed');
	}
}

/** JSON, of any shape. */
export function parse(address: URL, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw refusal(address, 'malformed');
	}
}
