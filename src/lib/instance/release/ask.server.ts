/**
 * Asks a site for one of its files, carefully: nothing is sent but the address, no other host is
 * followed, and what takes too long or too much room is given up.
 */
export type Answer = { status: number; type: string; policy: string; body: Buffer };

const MOST_BYTES = 20_000_000;
const MOST_HOPS = 3;
const WAIT_MS = 20_000;

/** As a browser asks, and as a program that takes nothing compressed. */
export type Encoding = 'gzip, deflate, br' | 'identity';

/**
 * @param address on the site that is asked
 * @param encoding what may stand between the bytes and us
 * @throws an error with a sentence, where the site does not answer or leads elsewhere
 */
export async function ask(address: URL, encoding: Encoding): Promise<Answer> {
	let at = address;
	for (let hop = 0; hop <= MOST_HOPS; hop++) {
		const response = await fetch(at, {
			redirect: 'manual',
			headers: { 'accept-encoding': encoding, 'accept-language': 'fr', accept: '*/*' },
			signal: AbortSignal.timeout(WAIT_MS)
		});
		const location = response.headers.get('location');
		if (response.status < 300 || response.status > 399 || !location) return read(response);
		await response.body?.cancel();
		const next = new URL(location, at);
		if (next.origin !== address.origin) throw new Error(`${at.pathname} leads to ${next.origin}`);
		at = next;
	}
	throw new Error(`${address.pathname} leads from one address to another without end`);
}

async function read(response: Response): Promise<Answer> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > MOST_BYTES) throw new Error(`${response.url} is longer than any file of ours`);
		chunks.push(chunk);
	}
	return {
		status: response.status,
		type: response.headers.get('content-type') ?? '',
		policy: response.headers.get('content-security-policy') ?? '',
		body: Buffer.concat(chunks)
	};
}
