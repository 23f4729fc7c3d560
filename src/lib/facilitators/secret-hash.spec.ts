import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashSecret, isSecret, OF_NOBODY } from './secret-hash.server.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);

test('a secret is known again, another is not, and a hash tells twice nothing alike', async () => {
	const kept = await hashSecret(secret);
	expect(await isSecret(kept, secret)).toBe(true);
	expect(await isSecret(kept, secret.toReversed())).toBe(false);
	expect(await hashSecret(secret)).not.toBe(kept);
});

test('the costs are those that the decision states: Argon2id, 19 MiB, 2 passes, 1 lane', async () => {
	expect(await hashSecret(secret)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a login that nobody has costs exactly what a real one does, and opens to nothing', async () => {
	expect(parseOptions(OF_NOBODY)).toEqual(parseOptions(await hashSecret(secret)));
	expect(await isSecret(null, secret)).toBe(false);
	expect(await isSecret(null, new Uint8Array(32))).toBe(false);
});
