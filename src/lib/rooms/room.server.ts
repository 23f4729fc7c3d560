import type { room as table } from '#db/schema/rooms.ts';
import { isCode } from '#lib/crypto/code.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { fingerprint } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import type { Signed } from '#lib/crypto/statement.ts';
import { refuse } from '#lib/http/problem.ts';
import { b64 } from './bytes.server.ts';
import { commit } from './group-commit.server.ts';
import { prepared } from './statements.server.ts';
import { keepTokens, type NewTokens } from './tokens/keys.server.ts';
import { workFor } from './tokens/work.server.ts';

/**
 * A room on the server: a code, a public root key, the signed statement, and what the server
 * enforces. A burned room and one that never was are the same: `no-room`.
 */
export type Room = typeof table.$inferSelect;
export type Phase = Room['phase'];

/** A room whose statement never comes is burned after a day. */
const UNSTATED_LIFE_SECONDS = 86_400;

const statements = prepared((database) => ({
	find: database.prepare<[string], Room>(
		`select code, root_public_key as rootPublicKey, fpr, creator, statement_body as statementBody,
			statement_sig as statementSig, serial, phase, door, burns_at as burnsAt
		from room where code = ?`
	),
	insert: database.prepare(
		'insert into room (code, root_public_key, fpr, creator, burns_at) values (?, ?, ?, ?, ?)'
	),
	setPhase: database.prepare<[Phase, string]>('update room set phase = ? where code = ?')
}));

/** The room of a code, or null. */
export function findRoom(code: string): Room | null {
	if (!isCode(code)) return null;
	return statements().find.get(code) ?? null;
}

/** The room of a code. @throws the refusal `no-room` */
export function requireRoom(code: string): Room {
	const found = findRoom(code);
	if (!found) throw refuse('no-room');
	return found;
}

/** Whether anyone can enter: the room is there and its statement is signed. */
export function roomExists(code: string): boolean {
	return (findRoom(code)?.serial ?? 0) > 0;
}

/** What everyone may know of a room, as `GET /api/rooms/CODE` answers it. @throws `no-room` */
export function publicRoom(code: string) {
	const room = requireRoom(code);
	const statement = keptSigned(room);
	if (!statement) throw refuse('no-room');
	return {
		statement,
		phase: room.phase,
		door: room.door && b64(room.door),
		work: workFor(code)
	};
}

/** The signed statement a room has, as it travels. */
export function keptSigned({ statementBody, statementSig }: Room): Signed | null {
	return statementBody && statementSig && { body: b64(statementBody), sig: b64(statementSig) };
}

/**
 * Opens a room for a facilitator.
 *
 * @param rootPublicKey 32 bytes
 * @param creator their print, b64
 * @param tokens its token keys; without them, questions there share one limit and nobody votes
 * @returns false if the same room was there already, for a caller that asks again
 * @throws the refusal `conflict` if the code is another room's
 */
export async function createRoom(
	code: string,
	rootPublicKey: Bytes,
	creator: string,
	tokens: NewTokens | null = null
) {
	const fpr = fingerprint(await loadSodium(), code, rootPublicKey);
	const burnsAt = Math.floor(Date.now() / 1000) + UNSTATED_LIFE_SECONDS;
	return commit(() => {
		const known = findRoom(code);
		if (!known) {
			statements().insert.run(code, rootPublicKey, fpr, creator, burnsAt);
			if (tokens) keepTokens(code, tokens);
			return true;
		}
		if (known.creator === creator && known.rootPublicKey.equals(rootPublicKey)) return false;
		throw refuse('conflict');
	});
}

/** Sets what the server enforces; part of a write that is being committed. */
export function setPhase(code: string, phase: Phase): void {
	statements().setPhase.run(phase, code);
}
