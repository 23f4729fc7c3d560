import { b64 } from '#lib/crypto/bytes.ts';
import { identityPrint, type Identity } from '#lib/crypto/identity.ts';
import { openWrapped, wrapSeed, type Wrapped } from '#lib/crypto/keyring.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { Call } from './call.ts';
import type { TeamReader } from './team-reader.ts';

/**
 * Accepts a room's seed that a colleague wrapped, and wraps it to oneself: from then on the room opens
 * with one's own keys alone, whatever becomes of the team. Only a verified author is believed, so the
 * server can hand out no room of its own.
 *
 * `mine`: it was wrapped by oneself already; `taken`: done now; `unverified`: no author is verified;
 * `none`: nothing was wrapped for oneself, or it does not open; `lost`: no answer.
 */
export type Taken = 'mine' | 'taken' | 'unverified' | 'none' | 'lost';

/** @param verified asked only when the seed is somebody else's to vouch for */
export async function takeSeed(
	p: Primitives,
	call: Call,
	identity: Identity,
	code: string,
	verified: () => Promise<readonly TeamReader[]>
): Promise<Taken> {
	const path = `/api/rooms/${code}/keyring`;
	const answer = await call('GET', path);
	if (answer.kind !== 'done') return answer.kind === 'lost' ? 'lost' : 'none';
	const ring = Array.isArray(answer.body) ? (answer.body as Wrapped[]) : [];
	const own = b64(identityPrint(p, identity.ED, identity.XW));
	if (ring.some(({ by }) => by === own)) return 'mine';
	if (ring.length === 0) return 'none';
	const authors = new Map((await verified()).map((reader) => [reader.print, reader.keys]));
	const believed = ring.filter(({ by }) => authors.has(by));
	if (believed.length === 0) return 'unverified';
	for (const wrapped of believed) {
		const keys = authors.get(wrapped.by);
		const seed = keys && opened(() => openWrapped(p, identity, keys, code, wrapped));
		if (!seed) continue;
		const kept = await call('PUT', path, [wrapSeed(p, identity, identity, code, seed)]);
		return kept.kind === 'done' ? 'taken' : 'lost';
	}
	return 'none';
}

function opened<Thing>(open: () => Thing): Thing | null {
	try {
		return open();
	} catch {
		return null;
	}
}
