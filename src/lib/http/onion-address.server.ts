import { createHash } from 'node:crypto';

/** The address of an onion service, checked before anybody is sent there. */
const FORM = /^http:\/\/([a-z2-7]{56})\.onion$/;
const VERSION_3 = 3;

/**
 * Whether it is `http://` and the address of a version 3 onion service, its checksum right.
 * Source: Tor Rendezvous Specification version 3, section "Encoding onion addresses".
 */
export function isOnionAddress(text: string): boolean {
	const bytes = readBase32(FORM.exec(text)?.[1] ?? '');
	if (bytes.length !== 35 || bytes[34] !== VERSION_3) return false;
	const sum = createHash('sha3-256')
		.update('.onion checksum')
		.update(bytes.subarray(0, 32))
		.update(Buffer.of(VERSION_3))
		.digest();
	return sum.subarray(0, 2).equals(bytes.subarray(32, 34));
}

/** RFC 4648, section 6, in lower case. */
function readBase32(text: string): Buffer {
	const bits = [...text].map((letter) =>
		'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0')
	);
	return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
