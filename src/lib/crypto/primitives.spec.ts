/** Both libraries give the vectors that others published, and read what the other wrote. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/primitives.json';
import { fromHex, hex } from './bytes.ts';
import type { Bytes } from './primitives.ts';

const bytes = (length: number) =>
	fc.uint8Array({ minLength: length, maxLength: length }).map((drawn): Bytes => drawn.slice());
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((drawn): Bytes => drawn.slice());

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.hash)('BLAKE2b of "$input" under "$key"', ({ key, input, hash }) => {
		expect(hex(p.hash(fromHex(input), key ? fromHex(key) : undefined))).toBe(hash);
	});

	test.for(vectors.aead)('XChaCha20-Poly1305, $source', (v) => {
		const [key, nonce, ad] = [fromHex(v.key), fromHex(v.nonce), fromHex(v.ad)];
		expect(hex(p.aeadSeal(key, nonce, ad, fromHex(v.plain)))).toBe(v.sealed);
		expect(hex(p.aeadOpen(key, nonce, ad, fromHex(v.sealed)))).toBe(v.plain);
		expect(() => p.aeadOpen(key, nonce, fromHex('00'), fromHex(v.sealed))).toThrow();
	});

	test.for(vectors.sign)('Ed25519, $source', (v) => {
		const message = fromHex(v.message);
		expect(hex(p.signPublicKey(fromHex(v.seed)))).toBe(v.publicKey);
		expect(hex(p.sign(message, fromHex(v.seed)))).toBe(v.signature);
		expect(p.verify(fromHex(v.signature), message, fromHex(v.publicKey))).toBe(true);
	});

	test.for(vectors.signRefused)('Ed25519 refuses: $why', (v) => {
		const [signature, message] = [fromHex(v.signature), fromHex(v.message)];
		expect(p.verify(signature, message, fromHex(v.publicKey))).toBe(false);
	});

	test.for(vectors.kem)('X-Wing, $source', (v) => {
		expect(hex(p.kemPublicKey(fromHex(v.seed)))).toBe(v.publicKey);
		const made = withRandom(p, fromHex(v.random)).encapsulate(fromHex(v.publicKey));
		expect(hex(made.ciphertext)).toBe(v.ciphertext);
		expect(hex(made.secret)).toBe(v.secret);
		expect(hex(p.decapsulate(fromHex(v.ciphertext), fromHex(v.seed)))).toBe(v.secret);
	});

	test('random bytes have the length asked for and are not the same twice', () => {
		expect(p.random(32)).toHaveLength(32);
		expect(hex(p.random(32))).not.toBe(hex(p.random(32)));
	});
});

describe.for(pairs)('$name', ({ writer, reader }) => {
	test('any hash, box, signature and encapsulation', () => {
		fc.assert(
			fc.property(bytes(32), bytes(24), anyBytes, anyBytes, (key, nonce, ad, plain) => {
				expect(reader.hash(plain, key)).toEqual(writer.hash(plain, key));
				const sealed = writer.aeadSeal(key, nonce, ad, plain);
				expect(reader.aeadOpen(key, nonce, ad, sealed)).toEqual(plain);
				const signature = writer.sign(plain, key);
				expect(reader.verify(signature, plain, reader.signPublicKey(key))).toBe(true);
				const { ciphertext, secret } = writer.encapsulate(reader.kemPublicKey(key));
				expect(reader.decapsulate(ciphertext, key)).toEqual(secret);
			}),
			{ numRuns: 25 }
		);
	});
});
