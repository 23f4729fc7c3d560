import { randomBytes } from 'node:crypto';
import type { roomTokens } from '#db/schema/rooms.ts';
import { equal } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { prepared } from '../statements.server.ts';
import { perform } from './workers.server.ts';

/**
 * The token keys of a room: one seed, made when the room is opened, deleted when it burns
 * (PROTOCOL.md, section 9). They serve once the facilitators signed the public ones.
 */
const SEED_BYTES = 32;
const KEY_BYTES = 32;

export type RoomTokens = typeof roomTokens.$inferSelect;

/** What a new room is opened with: its seed, and the ask key and the 128 vote keys in one string. */
export type NewTokens = { seed: Bytes; publicKeys: Bytes };

const statements = prepared((database) => ({
	find: database.prepare<[string], RoomTokens>(
		`select room, seed, public_keys as publicKeys, admission, ask_limit as askLimit, tickets,
			tickets_used as ticketsUsed
		from room_tokens where room = ?`
	),
	insert: database.prepare<[string, Bytes, Bytes]>(
		'insert into room_tokens (room, seed, public_keys) values (?, ?, ?)'
	),
	commit: database.prepare<[string, number, string]>(
		'update room_tokens set admission = ?, ask_limit = ? where room = ?'
	)
}));

/** What the server holds of a room's tokens; null for a room that was opened without. */
export function findTokens(code: string): RoomTokens | null {
	return statements().find.get(code) ?? null;
}

/** A fresh seed and its public keys. @throws the refusal `slow-down` */
export async function makeTokens(): Promise<NewTokens> {
	const seed = new Uint8Array(randomBytes(SEED_BYTES));
	return { seed, publicKeys: await perform({ kind: 'keys', seed }) };
}

/** Keeps a new room's tokens; part of a write that is being committed. */
export function keepTokens(code: string, { seed, publicKeys }: NewTokens): void {
	statements().insert.run(code, seed, publicKeys);
}

/** The public keys that the facilitators are to sign; null for a room without tokens. */
export function publicTokenKeys(code: string) {
	const keys = findTokens(code)?.publicKeys;
	if (!keys) return null;
	const own = new Uint8Array(keys);
	return { askTokenKey: own.slice(0, KEY_BYTES), voteTokenKeys: own.slice(KEY_BYTES) };
}

/** Whether a statement carries exactly the keys of its room, or none at all. */
export function carriesOurKeys({ code, askTokenKey, voteTokenKeys }: Statement): boolean {
	if (!askTokenKey && !voteTokenKeys) return true;
	const ours = publicTokenKeys(code);
	if (!ours || !askTokenKey || !voteTokenKeys) return false;
	return equal(ours.askTokenKey, askTokenKey) && equal(ours.voteTokenKeys, voteTokenKeys);
}

/** From a statement that carries the keys on, tokens are asked for; part of a write. */
export function useTokens({ code, askTokenKey, admission, askLimit }: Statement): void {
	if (askTokenKey) statements().commit.run(admission, askLimit, code);
}
