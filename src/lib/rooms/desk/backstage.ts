import { firstBackstageHash, nextBackstageHash, openBackstage } from '#lib/crypto/backstage.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { asObject, asPattern, asWhole } from '#lib/crypto/fields.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';

/**
 * Follows the backstage log, which facilitators alone can write and read: each entry opens under the
 * hash of all before it, or the log stops there. What the entries say is in `decisions.ts`.
 */
export type BackstageFollower = {
	/** The last entry taken, 0 before the first, and the hash up to it. */
	readonly n: number;
	readonly hash: Bytes;
	/** Entries missing, changed under one number, or unreadable: the log stops there. */
	readonly broken: boolean;
	/** Takes the data of a `backstage` event; gives the JSON of what is new. */
	take: (event: unknown) => unknown[];
};

/** Starts following at nothing. What was taken already and comes again is compared. */
export function followBackstage(
	p: Primitives,
	keys: Pick<RoomKeys, 'code' | 'fpr' | 'backstageKey'>
): BackstageFollower {
	const { code, backstageKey } = keys;
	const taken: string[] = [];
	let hash = firstBackstageHash(p, code, keys.fpr);
	let broken = false;

	function add(n: number, entry: string): unknown[] {
		const known = taken[n - 1];
		if (known === entry) return [];
		if (known !== undefined || n !== taken.length + 1) throw new Error('backstage: another log');
		const bytes = fromB64(entry);
		const json = openBackstage(p, backstageKey, code, n, hash, bytes);
		hash = nextBackstageHash(p, code, n, hash, bytes);
		taken.push(entry);
		return [json];
	}

	return {
		get n() {
			return taken.length;
		},
		get hash() {
			return hash;
		},
		get broken() {
			return broken;
		},
		take(event) {
			if (broken) return [];
			try {
				const fields = asObject(event);
				return add(asWhole(fields['n'], 1), asPattern(fields['entry'], /^/));
			} catch {
				broken = true;
				return [];
			}
		}
	};
}
