import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pages, compressed: which form a browser prefers, and how that form is made. */
export type Encoding = 'br' | 'gzip' | 'identity';

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/**
 * The form to send, by an Accept-Encoding header (RFC 9110, section 12.5.3): the one with most weight,
 * brotli first among equals. What has the weight 0 is refused; without a header nothing is compressed.
 */
export function preferredEncoding(accepted: string | null | undefined): Encoding {
	const weights = new Map((accepted ?? '').split(',').map(readChoice));
	const any = weights.get('*') ?? 0;
	let [best, most]: [Encoding, number] = ['identity', weights.get('identity') ?? 0];
	for (const encoding of ['gzip', 'br'] as const) {
		const weight = weights.get(encoding) ?? any;
		if (weight > 0 && weight >= most) [best, most] = [encoding, weight];
	}
	return best;
}

/** One choice, `br;q=0.8`, as its lower-case name and its weight; a weight that is none counts as 0. */
function readChoice(choice: string): [name: string, weight: number] {
	const [name = '', ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase());
	const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
	return [name, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0];
}

/** A body in that form, off the process's own thread. */
export async function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'br') return promisify(brotliCompress)(body, BROTLI);
	return encoding === 'gzip' ? promisify(gzip)(body) : body;
}
