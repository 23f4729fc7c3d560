import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { VERSION } from '../../../version.ts';
import { decode, parse, readBody, refusal, translate } from './outside-body.server.ts';
import { isPublicAddress } from './public-address.ts';
import { resolvePublic } from './public-lookup.server.ts';

/**
 * The archive's only door to the network: it fetches what an admin asked for, by a command, a
 * button or the timer they installed, and nothing else. HTTPS, to public addresses only, checked on
 * the very address the connection is made to, so that a name that changes its answer gains nothing.
 * No cookie, no referrer; what is too big, too slow or too often redirected is refused.
 */
export type Outside = {
	/** JSON of at most 5 MB, unread: check its shape. */
	json: (address: URL) => Promise<unknown>;
	/** UTF-8 text of at most 5 MB. */
	text: (address: URL) => Promise<string>;
	/** A picture's bytes, at most 25 MB. What they are is for its reader to check. */
	image: (address: URL) => Promise<Uint8Array>;
};

const MEGABYTE = 1_000_000;
const MAX_REDIRECTS = 3;

/**
 * Opens the door.
 *
 * @param allow origins exempt from HTTPS and from the check of addresses: tests name their loopback
 * servers here, nothing else does
 * @param patience in milliseconds, for a whole answer
 * @throws from each of its functions, an error that `readOutsideFailure` understands
 */
export function makeOutside(allow: readonly string[] = [], patience = 30_000): Outside {
	const get = (address: URL, accept: string, maxBytes: number) =>
		follow(address, { allow, accept, maxBytes, until: AbortSignal.timeout(patience) });
	const text = async (address: URL, accept: string) =>
		decode(address, await get(address, accept, 5 * MEGABYTE));
	return {
		json: async (address) => parse(address, await text(address, 'application/json')),
		text: (address) => text(address, 'text/vtt, text/plain, */*;q=0.1'),
		image: (address) => get(address, 'image/*', 25 * MEGABYTE)
	};
}

type Terms = {
	allow: readonly string[];
	accept: string;
	maxBytes: number;
	until: AbortSignal;
};

async function follow(address: URL, terms: Terms): Promise<Uint8Array> {
	let here = address;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		const response = await ask(here, terms);
		const location = response.headers.location;
		const status = response.statusCode ?? 0;
		if (status < 300 || status > 399 || location === undefined) {
			return readBody(here, response, terms.maxBytes, terms.until);
		}
		response.destroy();
		if (!URL.canParse(location, here)) throw refusal(here, 'redirects');
		here = new URL(location, here);
	}
	throw refusal(address, 'redirects');
}

/** @returns the answer's head; its body has not been read */
function ask(address: URL, { allow, accept, until }: Terms): Promise<IncomingMessage> {
	const exempt = allow.includes(address.origin);
	const literal = address.hostname.replace(/^\[|\]$/g, '');
	if (address.username || address.password) throw refusal(address, 'address');
	if (address.protocol !== 'https:' && !(exempt && address.protocol === 'http:')) {
		throw refusal(address, 'address');
	}
	// Node resolves no literal address, so the check at connection would not see it.
	if (!exempt && isIP(literal) && !isPublicAddress(literal)) throw refusal(address, 'address');
	const send = address.protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((settle, fail) => {
		send(address, {
			// A connection of its own each time: a kept one would have been checked for another name.
			agent: false,
			headers: {
				accept,
				'accept-encoding': 'identity',
				'user-agent': `Terrasse/${VERSION}`
			},
			...(exempt ? {} : { lookup: resolvePublic }),
			signal: until
		})
			.on('response', settle)
			.on('error', (failure) => fail(translate(address, failure, until)))
			.end();
	});
}
