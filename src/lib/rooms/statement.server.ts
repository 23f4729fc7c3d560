import { checkStatement, mayFollow, type Signed, type Statement } from '#lib/crypto/statement.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { refuse } from '#lib/http/problem.ts';
import { commit } from './group-commit.server.ts';
import { keptSigned, requireRoom, type Room } from './room.server.ts';
import { prepared } from './statements.server.ts';
import { carriesOurKeys, useTokens } from './tokens/keys.server.ts';

/**
 * The room statement as the server keeps it: checked against the root key that opened the room, one
 * serial after another, changing only what a serial may change (PROTOCOL.md, section 4).
 */
const statements = prepared((database) => ({
	keep: database.prepare(
		`update room set statement_body = ?, statement_sig = ?, serial = ?, burns_at = ?,
			door = coalesce(?, door)
		where code = ?`
	)
}));

/**
 * Keeps a statement, and the closed door (72 bytes) if one comes with it. One that carries token keys
 * makes the room ask for tokens; keys that are not the room's are refused.
 *
 * @throws the refusals `no-room`, `malformed`, `conflict` with the `serial` that is kept
 */
export async function keepStatement(code: string, signed: Signed, door?: Bytes): Promise<void> {
	const p = await loadSodium();
	await commit(() => {
		const room = requireRoom(code);
		if (isKept(room, signed)) return;
		const next = checked(p, room, signed);
		const { serial } = room;
		if (next.serial !== serial + 1) throw refuse('conflict', { serial });
		const before = keptStatement(p, room);
		const isOver = next.burnsAt <= Date.now() / 1000;
		if (isOver || (before && !mayFollow(before, next))) throw refuse('malformed');
		if (!carriesOurKeys(next)) throw refuse('malformed', { field: 'voteTokenKeys' });
		const [body, sig] = [signed.body, signed.sig].map((text) => Buffer.from(text, 'base64url'));
		statements().keep.run(body, sig, next.serial, next.burnsAt, door ?? null, code);
		useTokens(next);
	});
}

function isKept(room: Room, { body, sig }: Signed): boolean {
	const kept = keptSigned(room);
	return kept?.body === body && kept.sig === sig;
}

function keptStatement(p: Primitives, room: Room): Statement | null {
	const kept = keptSigned(room);
	return kept && checked(p, room, kept);
}

function checked(p: Primitives, room: Room, signed: Signed): Statement {
	try {
		return checkStatement(p, signed, room.code, new Uint8Array(room.fpr));
	} catch {
		throw refuse('malformed', { field: 'statement' });
	}
}
