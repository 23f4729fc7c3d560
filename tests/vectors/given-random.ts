/** Primitives whose randomness is written down, so that what is sealed can be compared byte for byte. */
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';

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
