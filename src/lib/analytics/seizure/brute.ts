import { hash } from 'node:crypto';
import { formsOfDigest, type Form } from './forms.ts';
import { readChunks, searchFiles, type Find } from './search.ts';
import { newWindows, type Windows } from './windows.ts';

/**
 * Tries what a patient reader of a disk would: every address of a network, hashed with every value
 * that lies there as the key, and looks whether any outcome lies there too. A key that the disk holds
 * would make each of its hashes an address.
 */
export type Brute = {
	keysTried: number;
	digests: number;
	finds: Find[];
	/** Whether there was too much on the disk to compare with all of it. */
	isPartial: boolean;
};

/** SHA-256's own block. */
const BLOCK_BYTES = 64;
/** An address and what a browser says it is. */
const MOST_BYTES = 1_024;
const ENCODED = /[A-Za-z0-9+/_-]{10,}/g;
/** Beyond that, a search would take more memory than it is worth: the rest is tried in a next round. */
const MOST_CANDIDATES = 200_000;

/**
 * @param files where outcomes could lie
 * @param network the first two numbers of the IPv4 addresses, for instance `198.51`
 * @param agent what the browsers say they are: addresses are tried alone, and with it
 * @param keys of at most 64 bytes, tried in this order, after hashes without a key
 * @param until milliseconds since 1970: no new key is tried after that
 */
export function bruteForce(
	files: readonly string[],
	network: string,
	agent: string,
	keys: readonly Buffer[],
	until: number
): Brute {
	const windows = windowsOf(files);
	const messages = messagesOf(network, agent);
	const brute: Brute = { keysTried: 0, digests: 0, finds: [], isPartial: windows.isFull() };
	let candidates: Form[] = [];
	const check = () => {
		if (candidates.length > 0) brute.finds.push(...searchFiles(files, candidates).finds);
		candidates = [];
	};
	for (const key of [null, ...keys]) {
		if (key && Date.now() > until) break;
		const ways = key ? keyedWays(key) : PLAIN;
		for (const message of messages) {
			for (const [way, digestOf] of ways) {
				const digest = digestOf(message);
				brute.digests++;
				if (!windows.mayHave(digest)) continue;
				const canary = `${message.toString()} (${way}, ${key?.toString('hex') ?? ''})`;
				candidates.push(...formsFor(canary, digest));
			}
		}
		if (candidates.length > MOST_CANDIDATES) check();
		if (key) brute.keysTried++;
	}
	check();
	return brute;
}

const formsFor = (canary: string, digest: Buffer): Form[] =>
	formsOfDigest('brute force', digest).map(([name, bytes]) => ({ canary, name, bytes }));

type Way = [name: string, digestOf: (message: Buffer) => Buffer];

const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');

const PLAIN: Way[] = ['md5', 'sha1', 'sha256'].map((name) => [
	name,
	(message) => hash(name, message, 'buffer')
]);

/**
 * The usual ways of a key. HMAC is written out (RFC 2104, a key of at most 64 bytes): two plain hashes
 * cost half of what Node's own takes to set up, and there are millions.
 */
function keyedWays(key: Buffer): Way[] {
	const padded = Buffer.concat([key, Buffer.alloc(BLOCK_BYTES - key.length)]);
	const inner = Buffer.concat([padded.map((byte) => byte ^ 0x36), Buffer.alloc(MOST_BYTES)]);
	const outer = Buffer.concat([padded.map((byte) => byte ^ 0x5c), Buffer.alloc(32)]);
	const first = Buffer.concat([key, Buffer.alloc(MOST_BYTES)]);
	const last = Buffer.alloc(MOST_BYTES + key.length);
	return [
		[
			'HMAC-SHA-256',
			(message) => {
				message.copy(inner, BLOCK_BYTES);
				sha256(inner.subarray(0, BLOCK_BYTES + message.length)).copy(outer, BLOCK_BYTES);
				return sha256(outer);
			}
		],
		[
			'SHA-256, key first',
			(message) => {
				message.copy(first, key.length);
				return sha256(first.subarray(0, key.length + message.length));
			}
		],
		[
			'SHA-256, key last',
			(message) => {
				message.copy(last);
				key.copy(last, message.length);
				return sha256(last.subarray(0, key.length + message.length));
			}
		]
	];
}

/** All 65,536 addresses, alone and as the counting joins them to the browser's name. */
function messagesOf(network: string, agent: string): Buffer[] {
	const addresses = Array.from({ length: 65_536 }, (_, n) => `${network}.${n >> 8}.${n & 255}`);
	const both = [...addresses, ...addresses.map((address) => `${address} ${agent}`)];
	return both.map((message) => Buffer.from(message));
}

/** What the files hold, and what their words say in hexadecimal or base64. */
function windowsOf(files: readonly string[]): Windows {
	const windows = newWindows();
	for (const file of files) {
		readChunks(file, 128, (chunk) => {
			windows.add(chunk);
			for (const [word] of chunk.toString('latin1').matchAll(ENCODED)) {
				if (/^[0-9a-f]+$/i.test(word)) windows.add(Buffer.from(word, 'hex'));
				windows.add(Buffer.from(word, 'base64'));
			}
		});
	}
	return windows;
}
