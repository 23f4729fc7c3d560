import { hash, verify } from '@node-rs/argon2';
import { b64 } from '#lib/crypto/bytes.ts';

/**
 * What the server keeps of a login key: Argon2id v1.3, 19 MiB, 2 passes, 1 lane (OWASP's floor). The
 * browser has already spent 64 MiB and 3 passes, so this only makes a stolen table useless.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A well-formed hash of nothing, so that an unknown login costs what a known one does. */
export const OF_NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes 32 secret bytes, as base64url: the library's `verify` takes text only. @returns a PHC string, its salt and costs within */
export const hashSecret = (secret: Uint8Array): Promise<string> => hash(b64(secret), COST);

/**
 * Whether these bytes are the ones that were hashed, compared in constant time. Without a hash it
 * works as long, and says no.
 */
export async function isSecret(kept: string | null, secret: Uint8Array): Promise<boolean> {
	const same = await verify(kept ?? OF_NOBODY, b64(secret));
	return same && kept !== null;
}
