/**
 * Remembers every 8 bytes in a row of what it is shown, in 32 MB whatever it is shown (a Bloom filter,
 * CACM 13(7), 1970): "no" is certain, "yes" has to be checked.
 */
export type Windows = {
	/** Takes all that there is room for. */
	add: (bytes: Buffer) => void;
	/** Whether the first 8 of these bytes may have been in there. */
	mayHave: (bytes: Buffer) => boolean;
	/** Whether something may be missing. */
	isFull: () => boolean;
};

const WINDOW = 8;
const BITS = 28;
/** With more, every thousandth "yes" or so would be wrong, and checking would take the time. */
const MOST_WINDOWS = 16_000_000;

/** Nothing was shown yet. */
export function newWindows(): Windows {
	const bits = new Uint8Array(2 ** (BITS - 3));
	let windows = 0;
	return {
		isFull: () => windows >= MOST_WINDOWS,
		add(bytes) {
			for (let at = 0; at + WINDOW <= bytes.length && windows < MOST_WINDOWS; at++) {
				const [a, b] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
				if (a === 0 && b === 0) continue;
				for (let n = 0; n < 4; n++) {
					const bit = place(a, b, n);
					bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
				}
				windows++;
			}
		},
		mayHave(bytes) {
			const [a, b] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
			for (let n = 0; n < 4; n++) {
				const bit = place(a, b, n);
				if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
			}
			return true;
		}
	};
}

/** The n-th place of these 8 bytes: a mix of both halves (the constants are MurmurHash3's). */
function place(a: number, b: number, n: number): number {
	let mixed = Math.imul(a ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) ^ b;
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 13)) >>> (32 - BITS);
}
