import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { oneForProcess } from '#db/process.server.ts';

/**
 * How many notices the form takes, all senders together, counted in memory: thirty an hour at once;
 * beyond that, three hundred a day from whoever waits a minute with the form open, so that a flood by a
 * program does not close it to people. Nobody is told from anybody else, so nothing about anybody is kept.
 */
export const MOST_AN_HOUR = 30;
export const MOST_PATIENT_A_DAY = 300;
export const WAIT_MS = 60_000;

const AN_HOUR_MS = 3_600_000;
const A_DAY_MS = 86_400_000;

/** What became of a notice that knocks: in, asked to wait with a ticket, or turned away until later. */
export type Place = { kind: 'taken' } | { kind: 'wait'; ticket: string } | { kind: 'full' };

const held = () =>
	oneForProcess('instance/reports/pace', () => ({
		/** When notices were taken at once, and when after waiting. */
		...{ prompt: [] as number[], patient: [] as number[] },
		/** When the tickets that were used were given out, each usable once. */
		used: new Map<string, number>(),
		secret: randomBytes(32)
	}));

/** Takes one place, if there is one. @param ticket what an earlier answer asked to bring back */
export function takePlace(ticket: string, now = Date.now()): Place {
	const pace = held();
	pace.prompt = pace.prompt.filter((time) => time > now - AN_HOUR_MS);
	pace.patient = pace.patient.filter((time) => time > now - A_DAY_MS);
	for (const [used, given] of pace.used) if (given <= now - AN_HOUR_MS) pace.used.delete(used);
	if (pace.prompt.length < MOST_AN_HOUR) {
		pace.prompt.push(now);
		return { kind: 'taken' };
	}
	if (pace.patient.length >= MOST_PATIENT_A_DAY) return { kind: 'full' };
	const given = givenAt(ticket, now);
	if (given === null || pace.used.has(ticket)) return { kind: 'wait', ticket: ticketOf(now) };
	// Too soon: the same ticket is good a little later.
	if (given > now - WAIT_MS) return { kind: 'wait', ticket };
	pace.used.set(ticket, given);
	pace.patient.push(now);
	return { kind: 'taken' };
}

function ticketOf(now: number): string {
	const drawn = `${now}.${randomBytes(8).toString('hex')}`;
	return `${drawn}.${sealOf(drawn).toString('hex')}`;
}

/** When a ticket of ours was given, if that was within the hour; null for any other text. */
function givenAt(ticket: string, now: number): number | null {
	const [, drawn = '', seal = ''] = /^(\d+\.[0-9a-f]{16})\.([0-9a-f]{64})$/.exec(ticket) ?? [];
	if (!drawn || !timingSafeEqual(Buffer.from(seal, 'hex'), sealOf(drawn))) return null;
	const given = Number.parseInt(drawn, 10);
	return given > now - AN_HOUR_MS ? given : null;
}

const sealOf = (drawn: string): Buffer =>
	createHmac('sha256', held().secret).update(drawn).digest();
