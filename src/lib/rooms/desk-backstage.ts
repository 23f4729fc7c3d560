import { firstBackstageHash, nextBackstageHash, openBackstage } from '#lib/crypto/backstage.ts';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { asBytes, asObject, asOneOf, asPattern, asWhole } from '#lib/crypto/fields.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';

/**
 * What facilitators decided between them, followed and folded: every desk reads the same log into
 * the same state, whoever wrote it (PROTOCOL.md, section 7). A desk that meets an entry of a later
 * Terrasse passes over it.
 */
export type Backstage = {
	/** Where each question was put by hand, by envelope id (b64); absent, it is incoming. */
	triage: ReadonlyMap<string, Triage>;
};

/** `declined`: set aside, which its asker is told. */
export type Triage = 'incoming' | 'declined';

/** An entry of the log. `id` is the envelope's (b64, 16 bytes). */
export type BackstageEntry = { type: 'triage'; id: string; to: Triage };

export const emptyBackstage = (): Backstage => ({ triage: new Map() });

/** The state after one more entry; unknown and malformed ones change nothing. */
export function applyBackstage(state: Backstage, json: unknown): Backstage {
	const entry = readBackstage(json);
	if (!entry) return state;
	return { triage: new Map(state.triage).set(entry.id, entry.to) };
}

function readBackstage(json: unknown): BackstageEntry | null {
	try {
		const fields = asObject(json);
		if (asPattern(fields['type'], /^/) !== 'triage') return null;
		const to = asOneOf(fields['to'], ['incoming', 'declined']);
		return { type: 'triage', id: b64(asBytes(fields['id'], 16)), to };
	} catch {
		return null;
	}
}

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
