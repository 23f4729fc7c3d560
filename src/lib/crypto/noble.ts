/**
 * The primitives from `@noble/*`, in plain JavaScript: for attendee and projector pages, which must
 * work where WebAssembly is off (iOS Lockdown Mode, Tor Browser "Safer"). JavaScript cannot promise
 * constant time, so long-lived secrets stay with `sodium.ts`.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { ml_kem768_x25519 as xwing } from '@noble/post-quantum/hybrid.js';
import type { Primitives } from './primitives.ts';

/** `@noble/*` behind the contract. Ready at once; throws only where the contract says so. */
export const noble: Primitives = {
	random: (length) => crypto.getRandomValues(new Uint8Array(length)),
	hash: (input, key) => blake2b(input, { dkLen: 32, key }),
	aeadSeal: (key, nonce, ad, plain) => xchacha20poly1305(key, nonce, ad).encrypt(plain),
	aeadOpen: (key, nonce, ad, sealed) => xchacha20poly1305(key, nonce, ad).decrypt(sealed),
	kemPublicKey: (seed) => xwing.keygen(seed).publicKey,
	encapsulate(publicKey) {
		const { cipherText, sharedSecret } = xwing.encapsulate(publicKey, this.random(64));
		return { ciphertext: cipherText, secret: sharedSecret };
	},
	decapsulate: (ciphertext, seed) => xwing.decapsulate(ciphertext, seed),
	signPublicKey: (seed) => ed25519.getPublicKey(seed),
	sign: (message, seed) => ed25519.sign(message, seed),
	verify(signature, message, publicKey) {
		if (signature.length !== 64 || publicKey.length !== 32) return false;
		try {
			return ed25519.verify(signature, message, publicKey, { zip215: false });
		} catch {
			return false;
		}
	}
};
