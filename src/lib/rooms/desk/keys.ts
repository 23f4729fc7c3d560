import { equal } from '#lib/crypto/bytes.ts';
import type { Identity } from '#lib/crypto/identity.ts';
import { openWrapped, type Wrapped } from '#lib/crypto/keyring.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { deriveRoom, type RoomKeys } from '#lib/crypto/room.ts';
import {
	checkStatement,
	statementHash,
	type Signed,
	type Statement
} from '#lib/crypto/statement.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { Call } from './call.ts';

/**
 * Enters a room: opens one's own wrapped seed, derives its keys, and believes the server's statement
 * only if it is signed by them and names them.
 */
export type Entered = {
	keys: RoomKeys;
	statement: Statement;
	/** The statement's hash, 32 bytes, for comparing with what the board announces. */
	hash: Bytes;
	/** Whether the six words open the room's door. */
	hasDoor: boolean;
};

/**
 * Why a room was not entered: the API's refusal, no answer, a seed that is not for this identity, an
 * opening that was not finished, or keys that are not those of the seed.
 */
export type EntryFailure = ProblemCode | 'lost' | 'not-mine' | 'unfinished' | 'keys';

/** Enters a room. `identity` must be who wrapped the seed: rooms of others come with the team. */
export async function enterRoom(
	p: Primitives,
	call: Call,
	identity: Identity,
	code: string
): Promise<Entered | EntryFailure> {
	const ring = await call('GET', `/api/rooms/${code}/keyring`);
	if (ring.kind !== 'done') return ring.kind === 'lost' ? 'lost' : ring.code;
	const keys = openSeed(p, identity, code, ring.body);
	if (!keys) return 'not-mine';
	const room = await call('GET', `/api/rooms/${code}`);
	if (room.kind === 'lost') return 'lost';
	// The keyring is there, so the room is: it has no statement yet.
	if (room.kind === 'refused') return room.code === 'no-room' ? 'unfinished' : room.code;
	const { statement, door } = room.body as { statement: Signed; door: string | null };
	return checkRoom(p, keys, statement, door !== null) ?? 'keys';
}

/** The server answers one wrapped seed for each author; ours opens, others are not asked. */
function openSeed(p: Primitives, identity: Identity, code: string, body: unknown): RoomKeys | null {
	for (const wrapped of Array.isArray(body) ? (body as Wrapped[]) : []) {
		try {
			return deriveRoom(p, openWrapped(p, identity, identity, code, wrapped), code);
		} catch {
			// By another author, or not as it was wrapped.
		}
	}
	return null;
}

/** What the server says a room is, if these keys signed it and it names them; else null. */
export function checkRoom(
	p: Primitives,
	keys: RoomKeys,
	signed: Signed,
	hasDoor: boolean
): Entered | null {
	try {
		const statement = checkStatement(p, signed, keys.code, keys.fpr);
		if (!equal(statement.intakePublicKey, keys.intakePublicKey)) return null;
		return { keys, statement, hash: statementHash(p, signed), hasDoor };
	} catch {
		return null;
	}
}

/** Overwrites a room's secrets where this browser holds them. Strings and copies may remain. */
export function forgetKeys({ seed, root, intake, audience, backstageKey }: RoomKeys): void {
	for (const secret of [seed, root, intake, audience, backstageKey]) secret.fill(0);
}
