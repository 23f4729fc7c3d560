import { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

/**
 * Files encrypted to someone who is not here: the age format, version 1 (age-encryption.org/v1), as
 * the `age` command reads and writes it. Streams both ways, 64 KiB at a time; no passphrases.
 */
type Bytes = AsyncIterable<Uint8Array>;

const HEADER = 'age-encryption.org/v1\n';

/** Whether a file that begins so is one of age's. @param start at least its first 22 bytes */
export const isAge = (start: Uint8Array): boolean =>
	Buffer.from(start.subarray(0, HEADER.length)).toString('latin1') === HEADER;

/** Whether this can be encrypted to: `age1…`, as `age-keygen` prints it. */
export function isRecipient(text: string): boolean {
	try {
		new Encrypter().addRecipient(text);
		return true;
	} catch {
		return false;
	}
}

/** Encrypts a stream. @throws if it is no recipient */
export async function* encryptTo(recipient: string, plain: Bytes): Bytes {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	yield* pieces(await encrypter.encrypt(webStream(plain)));
}

/** The secret keys of an identity file, one a line beside comments; empty if there is none. */
export function readIdentities(text: string): string[] {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	return lines.filter((line) => line.startsWith('AGE-SECRET-KEY-')).filter(isIdentity);
}

/**
 * Decrypts a stream; what was altered or cut short ends it with an error.
 *
 * @returns the stream, once its header is read
 * @throws if none of the identities opens it, or its header is not whole
 */
export async function decryptWith(identities: readonly string[], sealed: Bytes): Promise<Bytes> {
	const decrypter = new Decrypter();
	for (const one of identities) decrypter.addIdentity(one);
	return pieces(await decrypter.decrypt(webStream(sealed)));
}

function isIdentity(text: string): boolean {
	try {
		new Decrypter().addIdentity(text);
		return true;
	} catch {
		return false;
	}
}

// Not Readable.toWeb: what it makes throws outside of any call when it is given up half-way.
/** Node's types and the browser's name the same stream twice. */
const webStream = (bytes: Bytes) => WebStream.from(bytes) as ReadableStream<Uint8Array>;
const pieces = (stream: ReadableStream<Uint8Array>): Bytes =>
	stream as unknown as WebStream<Uint8Array>;
