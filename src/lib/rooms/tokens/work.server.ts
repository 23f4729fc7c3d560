import { createHmac, randomBytes } from 'node:crypto';
import { oneForProcess } from '#db/process.server.ts';
import { b64, concat, equal, readUnsigned, u32, u8, utf8 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { MOST_WORK_BITS, provenBits, WORK_SALT_BYTES } from '#lib/crypto/work.ts';
import { refuse } from '#lib/http/problem.ts';

/**
 * How much work an open admission costs: nothing in quiet times, more while a room admits faster
 * than ten a second for long. It is counted in memory, by room, never by address; a salt says by
 * itself what it asks and since when, so that none is stored.
 */
const DRAINED_A_SECOND = 10;
/** So many admissions at once cost nothing: a whole café that opens the page in the same minute. */
const FREE = 300;
const FOR_ONE_BIT = 30;
const SALT_LIVES_SECONDS = 600;
/** So long a salt asks no more than it said, for whoever is at work… */
const HONOURED_SECONDS = 30;
/** …unless much more is asked by now: a salt of quiet times is no free pass through a rush. */
const HONOURED_BITS = 2;
const HEAD_BYTES = 5;

type Pressure = { level: number; at: number };
export type Work = { salt: Bytes; counter: Bytes };

const held = () =>
	oneForProcess('rooms/work', () => ({
		key: randomBytes(32),
		rooms: new Map<string, Pressure>()
	}));

/** The bits that a level of pressure asks for. */
export const bitsAt = (level: number): number =>
	Math.min(MOST_WORK_BITS, Math.max(0, Math.ceil((level - FREE) / FOR_ONE_BIT)));

function levelOf(code: string, now: number): number {
	const { level, at } = held().rooms.get(code) ?? { level: 0, at: now };
	return Math.max(0, level - ((now - at) / 1000) * DRAINED_A_SECOND);
}

/** What is asked of whoever wants in now, as `GET /api/rooms/CODE` says it. @param now milliseconds */
export function workFor(code: string, now = Date.now()): { salt: string; bits: number } {
	const bits = bitsAt(levelOf(code, now));
	return { salt: b64(makeSalt(code, bits, Math.floor(now / 1000))), bits };
}

/**
 * Takes the work done for an admission, and counts the admission.
 *
 * @param digest of the admission, 32 bytes
 * @throws the refusal `work`, which says what is asked now
 */
export async function takeWork(code: string, digest: Bytes, work: Work, now = Date.now()) {
	const asked = askedOf(code, work.salt, now);
	const isDone =
		asked !== null && (asked === 0 || (await provenBits(digest, work.salt, work.counter)) >= asked);
	if (!isDone) throw refuse('work', { work: workFor(code, now) });
	held().rooms.set(code, { level: levelOf(code, now) + 1, at: now });
}

/** The bits that this salt has to show; null if it is none of ours, or too old. */
function askedOf(code: string, salt: Bytes, now: number): number | null {
	const bits = salt[0] ?? 0;
	const madeAt = readUnsigned(salt.slice(1, HEAD_BYTES));
	if (!equal(salt, makeSalt(code, bits, madeAt))) return null;
	const age = Math.floor(now / 1000) - madeAt;
	if (age > SALT_LIVES_SECONDS) return null;
	const current = bitsAt(levelOf(code, now));
	const isHonoured = age <= HONOURED_SECONDS && current - bits <= HONOURED_BITS;
	return isHonoured ? Math.min(bits, current) : current;
}

/** 16 bytes: u8 bits ‖ u32 seconds ‖ 11 bytes that only this process can make. */
function makeSalt(code: string, bits: number, at: number): Bytes {
	const head = concat(u8(bits), u32(at));
	const mac = createHmac('sha256', held().key)
		.update(concat(utf8(code), head))
		.digest();
	return concat(head, mac.subarray(0, WORK_SALT_BYTES - HEAD_BYTES));
}

/** Forgets a room that burned. */
export function forgetWork(code: string): void {
	held().rooms.delete(code);
}
