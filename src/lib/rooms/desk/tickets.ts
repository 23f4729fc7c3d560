import { concat, u16, utf8 } from '#lib/crypto/bytes.ts';
import { label } from '#lib/crypto/label.ts';
import { writeFragment } from '#lib/crypto/link.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';
import { TICKET_BYTES, ticketHash } from '#lib/crypto/tokens.ts';

/**
 * Paper tickets as a desk makes them. Each has a number, printed on it, and is drawn from the key of
 * the backstage, so that any desk of the room can print or revoke any of them; what is written
 * backstage is only which numbers were made.
 */
export type Ticket = { number: number; link: string };

/** Numbers from 1, both ends included. */
export type Range = { from: number; to: number };

/** What was made: numbers 1 to `made`, of which those revoked let nobody in any more. */
export type Papers = { made: number; revoked: ReadonlySet<number> };
export const NO_PAPERS: Papers = { made: 0, revoked: new Set() };

/** At once, and for one room: the server keeps no more. */
export const MOST_AT_ONCE = 300;
export const MOST_TICKETS = 5_000;

/** The ticket of that number, 16 bytes: `H(backstage-key, L("paper-ticket") ‖ code ‖ u16 number)`. */
export function ticketOf(
	p: Primitives,
	{ backstageKey, code }: Pick<RoomKeys, 'backstageKey' | 'code'>,
	number: number
): Bytes {
	const name = concat(label('paper-ticket'), utf8(code), u16(number));
	return p.hash(name, backstageKey).slice(0, TICKET_BYTES);
}

/** What the server knows those tickets by, 32 bytes each. */
export const hashesOf = (p: Primitives, keys: RoomKeys, numbers: readonly number[]): Bytes[] =>
	numbers.map((number) => ticketHash(p, keys.code, ticketOf(p, keys, number)));

/** The tickets to print: each link holds the ticket in its fragment, which no browser sends. */
export const printed = (
	p: Primitives,
	keys: RoomKeys,
	numbers: readonly number[],
	origin: string
): Ticket[] =>
	numbers.map((number) => {
		const fragment = writeFragment(keys.fpr, keys.audience, ticketOf(p, keys, number));
		return { number, link: `${origin}/s/${keys.code}${fragment}` };
	});

/** The numbers of a range that can still be handed out. */
export const goodNumbers = ({ from, to }: Range, revoked: ReadonlySet<number>): number[] =>
	Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
		(number) => !revoked.has(number)
	);
