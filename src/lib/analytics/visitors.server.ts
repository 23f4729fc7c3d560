import { createHmac, randomBytes } from 'node:crypto';
import { estimate, newRegisters, see } from './hyperloglog.ts';

/**
 * A day's visitors, in memory and nowhere else: a secret drawn for the day, the registers that
 * estimate how many came, and how many pages each asked for in the current minute. Who asks goes
 * through HMAC-SHA-256 under the secret (RFC 2104); what comes out cannot be led back to anyone once
 * the secret is gone, at midnight.
 */
export type Visitors = {
	salt: Buffer;
	/** When the salt was drawn, milliseconds since 1970. */
	since: number;
	registers: Uint8Array;
	/** Pages in this minute, by a number that is only known here. */
	pace: Map<number, number>;
	/** Pages in this minute by all those who cannot be told apart. */
	unknownPace: number;
};

/** More pages than this in a minute are not read by a person. */
export const MOST_PAGES_A_MINUTE = 60;
/** And more than this are not, where people cannot be told apart: they share one limit. */
export const MOST_PAGES_OF_UNKNOWN = 300;
/** More are not followed: those who come after are taken for people. */
const MOST_FOLLOWED = 4_096;

/** Nobody came yet. */
export function newVisitors(now: number, salt: Buffer = randomBytes(32)): Visitors {
	return { salt, since: now, registers: newRegisters(), pace: new Map(), unknownPace: 0 };
}

/** The day's key of who asks. It must not leave memory. */
export const keyOf = ({ salt }: Visitors, who: string): Buffer =>
	createHmac('sha256', salt).update(who).digest();

/** Counts a page in this minute. @returns false if there were too many */
export function keepsPace({ pace }: Visitors, key: Buffer): boolean {
	const number = paceNumber(key);
	const pages = (pace.get(number) ?? 0) + 1;
	if (pages > 1 || pace.size < MOST_FOLLOWED) pace.set(number, pages);
	return pages <= MOST_PAGES_A_MINUTE;
}

/** The same for whoever cannot be told apart from others. */
export const unknownKeepsPace = (visitors: Visitors): boolean =>
	++visitors.unknownPace <= MOST_PAGES_OF_UNKNOWN;

/** Whether the next page would not be one too many; counts nothing. @param key null for the unknown */
export const wouldKeepPace = ({ pace, unknownPace }: Visitors, key: Buffer | null): boolean =>
	key === null
		? unknownPace < MOST_PAGES_OF_UNKNOWN
		: (pace.get(paceNumber(key)) ?? 0) < MOST_PAGES_A_MINUTE;

/** Forgets who asked for how much: a minute is over. */
export function startMinute(visitors: Visitors): void {
	visitors.pace.clear();
	visitors.unknownPace = 0;
}

/** Other bytes than those that the registers take. */
const paceNumber = (key: Buffer): number => key.readUIntBE(8, 6);

/** Counts who came. */
export const seeVisitor = ({ registers }: Visitors, key: Buffer): void => see(registers, key);

/** How many came, about. */
export const countVisitors = ({ registers }: Visitors): number => Math.round(estimate(registers));

/** Overwrites what is secret. */
export function forgetVisitors({ salt, registers, pace }: Visitors): void {
	salt.fill(0);
	registers.fill(0);
	pace.clear();
}
