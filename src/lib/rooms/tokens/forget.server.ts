import { forgetAdmissions } from './admissions.server.ts';
import { findTokens } from './keys.server.ts';
import { forgetTallies } from './tallies.server.ts';
import { forgetWork } from './work.server.ts';
import { forgetKeys } from './workers.server.ts';

/**
 * What of a burning room's tokens is in memory: keys in the threads, tallies, pressure, last answers.
 *
 * @returns forgets it, once the room is gone from the disk
 */
export function tokensToForget(code: string): () => void {
	const seed = findTokens(code)?.seed;
	return () => {
		if (seed) forgetKeys(new Uint8Array(seed));
		forgetAdmissions();
		forgetTallies(code);
		forgetWork(code);
	};
}
