import { fromB64 } from '#lib/crypto/bytes.ts';
import { refuse } from '#lib/http/problem.ts';

/** The sixteen bytes that an address names, b64. @throws refuse('malformed') */
export function readIdentifier(written: string): Uint8Array {
	try {
		return fromB64(written, 16);
	} catch {
		throw refuse('malformed');
	}
}
