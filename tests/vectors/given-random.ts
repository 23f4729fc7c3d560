/** Primitives whose randomness is written down, so that what is sealed can be compared byte for byte. */
import { noble } from '../../src/lib/crypto/noble.ts';
import type { Bytes, Primitives } from '../../src/lib/crypto/primitives.ts';
import { loadSodium } from '../../src/lib/crypto/sodium.ts';

/** The same library, its random bytes taken from `given` in order. Throws if another length is asked. */
export function withRandom(p: Primitives, ...given: Bytes[]): Primitives {
	const left = [...given];
	return {
		...p,
		random(length) {
			const next = left.shift();
			if (next?.length !== length) throw new Error('given random bytes do not fit');
			return next.slice();
		}
	};
}

const sodium = await loadSodium();

/** Both libraries, for tests that every one of them must pass. */
export const libraries = [
	{ name: 'noble', p: noble },
	{ name: 'sodium', p: sodium }
];

/** Who writes and who reads: each library reads what the other wrote. */
export const pairs = [
	{ name: 'written by noble, read by sodium', writer: noble, reader: sodium },
	{ name: 'written by sodium, read by noble', writer: sodium, reader: noble }
];
