/**
 * The eleven acts that all of Terrasse's cryptography is made of, so that two libraries can stand
 * behind it: `noble.ts` for attendees (no WebAssembly), `sodium.ts` for desks and the server.
 * What is built from them is in the files beside this one; PROTOCOL section 2 names the standards.
 */

/** Bytes of our own, never a view on shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Always passed whole, as first argument, and called as methods: `encapsulate` draws its randomness
 * from the `random` of the same object, which is how a test vector gives it.
 */
export interface Primitives {
	/** Bytes from the system's generator. Every random byte of the protocol comes through here. */
	random(length: number): Bytes;
	/** BLAKE2b with a digest of 32 bytes, keyed with 16 to 64 bytes if `key` is given (RFC 7693). */
	hash(input: Bytes, key?: Bytes): Bytes;
	/** XChaCha20-Poly1305: key 32, nonce 24, result 16 bytes longer (draft-irtf-cfrg-xchacha). */
	aeadSeal(key: Bytes, nonce: Bytes, ad: Bytes, plain: Bytes): Bytes;
	/** The reverse. Throws if anything was changed. */
	aeadOpen(key: Bytes, nonce: Bytes, ad: Bytes, sealed: Bytes): Bytes;
	/** X-Wing: the public key (1,216 bytes) of a private seed (32 bytes). */
	kemPublicKey(seed: Bytes): Bytes;
	/** X-Wing: a fresh secret (32 bytes) and its ciphertext (1,120 bytes), from 64 random bytes. */
	encapsulate(publicKey: Bytes): { ciphertext: Bytes; secret: Bytes };
	/** X-Wing: the secret again. A changed ciphertext gives another secret, as ML-KEM does. */
	decapsulate(ciphertext: Bytes, seed: Bytes): Bytes;
	/** Ed25519: the public key (32 bytes) of a private seed (32 bytes). */
	signPublicKey(seed: Bytes): Bytes;
	/** Ed25519: the signature (64 bytes), deterministic (RFC 8032). */
	sign(message: Bytes, seed: Bytes): Bytes;
	/**
	 * Ed25519, strict: canonical encodings, no public key of small order. False, never an error, for
	 * anything else. The libraries differ only on signatures that the key's own holder malformed:
	 * noble checks the equation times the cofactor, libsodium as it stands (RFC 8032 allows both).
	 */
	verify(signature: Bytes, message: Bytes, publicKey: Bytes): boolean;
}
