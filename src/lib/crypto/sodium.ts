/**
 * The primitives from libsodium, in WebAssembly and constant time: for desk pages, which hold
 * long-lived secrets, and for the server. Needs `'wasm-unsafe-eval'` in the page's policy.
 */
import type { Bytes, Primitives } from './primitives.ts';

/** libsodium types its results as any Uint8Array; they are always fresh copies of our own. */
const own = (bytes: Uint8Array): Bytes => bytes as Bytes;

let loading: Promise<Primitives> | undefined;

/** Loads libsodium once for the page or process. Rejects where WebAssembly cannot start. */
export function loadSodium(): Promise<Primitives> {
	return (loading ??= load());
}

async function load(): Promise<Primitives> {
	const { default: sodium } = await import('libsodium-wrappers');
	await sodium.ready;
	const primitives: Primitives = {
		random: (length) => own(sodium.randombytes_buf(length)),
		hash: (input, key) => own(sodium.crypto_generichash(32, input, key ?? null)),
		aeadSeal: (key, nonce, ad, plain) =>
			own(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, ad, null, nonce, key)),
		aeadOpen: (key, nonce, ad, sealed) =>
			own(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, ad, nonce, key)),
		kemPublicKey: (seed) => own(sodium.crypto_kem_xwing_seed_keypair(seed).publicKey),
		encapsulate(publicKey) {
			const made = sodium.crypto_kem_xwing_enc_deterministic(publicKey, this.random(64));
			return { ciphertext: own(made.ciphertext), secret: own(made.sharedSecret) };
		},
		decapsulate: (ciphertext, seed) => own(sodium.crypto_kem_xwing_dec(ciphertext, seed)),
		signPublicKey: (seed) => own(sodium.crypto_sign_seed_keypair(seed).publicKey),
		sign: (message, seed) =>
			own(sodium.crypto_sign_detached(message, sodium.crypto_sign_seed_keypair(seed).privateKey)),
		verify(signature, message, publicKey) {
			if (signature.length !== 64 || publicKey.length !== 32) return false;
			return sodium.crypto_sign_verify_detached(signature, message, publicKey);
		}
	};
	return primitives;
}
