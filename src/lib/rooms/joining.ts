/**
 * How a browser comes to trust a room. What the server offers is worth nothing by itself: the link,
 * or the six words, say which root key may speak for this room, and all else is checked against it.
 */
import { fromB64, fromUtf8 } from '#lib/crypto/bytes.ts';
import { openDoor } from '#lib/crypto/door.ts';
import { asBytes, asObject, asPattern } from '#lib/crypto/fields.ts';
import type { Fragment } from '#lib/crypto/link.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import {
	checkStatement,
	statementHash,
	type Signed,
	type Statement
} from '#lib/crypto/statement.ts';
import { readWord } from '#lib/crypto/words.ts';

/** What the server hands out for a code, unchecked. */
export interface Offer {
	signed: Signed;
	/** The closed door of the six words, if there is one. */
	door: Bytes | null;
	/** The list the words are probably in: not checked yet, so good for spelling only. */
	list: 'french' | 'english';
}

/** A room that a link or six words vouch for. */
export interface Entered {
	code: string;
	fpr: Bytes;
	audience: Bytes;
	statement: Statement;
	/** The hash that the board announces this statement with (32 bytes). */
	hash: Bytes;
}

const PATIENCE_MS = 15_000;

/** Asks the server for a room. `no-room` also for a burned one; `unreached` is worth another try. */
export async function askForRoom(code: string): Promise<Offer | 'no-room' | 'unreached'> {
	try {
		const answer = await fetch(`/api/rooms/${code}`, {
			credentials: 'omit',
			cache: 'no-store',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		if (answer.status === 404) return 'no-room';
		return answer.ok ? readOffer(await answer.json()) : 'unreached';
	} catch {
		return 'unreached';
	}
}

function readOffer(json: unknown): Offer {
	const fields = asObject(json);
	const statement = asObject(fields['statement']);
	const signed = {
		body: asPattern(statement['body'], /^/),
		sig: asPattern(statement['sig'], /^/)
	};
	const door = fields['door'] ? asBytes(fields['door'], 72) : null;
	return { signed, door, list: listOf(signed) };
}

function listOf({ body }: Signed): Offer['list'] {
	try {
		const { list } = asObject(JSON.parse(fromUtf8(fromB64(body))));
		return list === 'english' ? 'english' : 'french';
	} catch {
		return 'french';
	}
}

/** The room, if its statement is the one that the link vouches for. Null: keys were swapped. */
export function enter(
	p: Primitives,
	code: string,
	{ fpr, audience }: Fragment,
	signed: Signed
): Entered | null {
	try {
		const statement = checkStatement(p, signed, code, fpr);
		return { code, fpr, audience, statement, hash: statementHash(p, signed) };
	} catch {
		return null;
	}
}

/** Reads typed words; null for one that the list does not have. */
export const readWords = (list: readonly string[], typed: readonly string[]): (number | null)[] =>
	typed.map((word) => readWord(list, word));

/**
 * Opens the door with six words. `insecure`: the browser has no PBKDF2 on a page without https.
 * `closed`: these are not this room's words.
 */
export async function tryWords(
	p: Primitives,
	code: string,
	indices: readonly number[],
	door: Bytes
): Promise<Fragment | 'closed' | 'insecure'> {
	try {
		return await openDoor(p, code, indices, door);
	} catch (failure) {
		const insecure = failure instanceof Error && failure.cause === 'insecure-context';
		return insecure ? 'insecure' : 'closed';
	}
}
