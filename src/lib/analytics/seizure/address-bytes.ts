/** The bytes of an address, most significant first: 4 (IPv4) or 16 (IPv6, RFC 4291). */
export function bytesOf(address: string): Buffer {
	if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
	const [head = '', tail] = address.split('::');
	const known = groups(head);
	const end = tail === undefined ? [] : groups(tail);
	const zeros = Array<string>(8 - known.length - end.length).fill('0');
	const written = [...known, ...zeros, ...end].map((group) => group.padStart(4, '0'));
	return Buffer.from(written.join(''), 'hex');
}

const groups = (text: string): string[] => text.split(':').filter(Boolean);

/** The ways an address is written as text. */
export function textsOf(address: string): string[] {
	if (!address.includes(':')) return [address, `::ffff:${address}`];
	const full = bytesOf(address).toString('hex').match(/.{4}/g) ?? [];
	// An address stored as its network alone (64 bits) leads to a household all the same.
	return [address, full.join(':'), networkOf(address), full.slice(0, 4).join(':')];
}

const networkOf = (address: string): string => address.split(':').slice(0, 4).join(':');

/** An address as a number: whole, and its network where it is IPv6. */
export function numbersOf(address: string): Buffer[] {
	const bytes = bytesOf(address);
	return bytes.length === 4 ? [bytes] : [bytes, bytes.subarray(0, 8)];
}
