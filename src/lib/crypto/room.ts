/** A room's keys, all from one seed made in the creating facilitator's browser (PROTOCOL section 3). */
import { concat, utf8 } from './bytes.ts';
import { isCode } from './code.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';

/** Everything a facilitator's browser knows of a room. Only the three public parts may leave it. */
export interface RoomKeys {
	seed: Bytes;
	code: string;
	/** The Ed25519 seed that signs statements and heads (32 bytes). */
	root: Bytes;
	rootPublicKey: Bytes;
	/** The X-Wing seed that opens questions (32 bytes), and its public key (1,216 bytes). */
	intake: Bytes;
	intakePublicKey: Bytes;
	/** What opens the board (16 bytes): in every attendee's link. */
	audience: Bytes;
	/** What opens the moderation log (32 bytes): facilitators only. */
	backstageKey: Bytes;
	/** What a link pins the room's root key with (16 bytes). */
	fpr: Bytes;
}

/** All keys of a room from its seed (32 bytes) and code. Throws if either is malformed. */
export function deriveRoom(p: Primitives, seed: Bytes, code: string): RoomKeys {
	if (seed.length !== 32 || !isCode(code)) throw new Error('room: malformed seed or code');
	const derive = (name: string) => p.hash(concat(label(name), utf8(code)), seed);
	const root = derive('root');
	const intake = derive('intake');
	const rootPublicKey = p.signPublicKey(root);
	return {
		seed,
		code,
		root,
		rootPublicKey,
		intake,
		intakePublicKey: p.kemPublicKey(intake),
		audience: derive('audience').slice(0, 16),
		backstageKey: derive('backstage-key'),
		fpr: fingerprint(p, code, rootPublicKey)
	};
}

/** `fpr`: the 16 bytes that a link carries to recognise the room's root key by. */
export const fingerprint = (p: Primitives, code: string, rootPublicKey: Bytes): Bytes =>
	p.hash(concat(label('room'), utf8(code), rootPublicKey)).slice(0, 16);

/** The key (32 bytes) of the board's entries, from the `audience` of the link. */
export const boardKey = (p: Primitives, audience: Bytes, code: string): Bytes =>
	p.hash(concat(label('board-key'), utf8(code)), audience);
