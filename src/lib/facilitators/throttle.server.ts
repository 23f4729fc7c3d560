import { oneForProcess } from '#db/process.server.ts';
import { refuse } from '#lib/http/problem.ts';

/**
 * Slows down who guesses, without knowing who they are: by login, and over all logins together. It
 * lives in memory, holds no address, and never closes an account: the longest wait is half a minute,
 * and the recovery sheet, which cannot be guessed, has a limit of its own, so that a flood of made-up
 * logins does not stand in its way.
 */
export type Throttle = {
	/** Counts an attempt. @throws refuse('slow-down') with the seconds to wait */
	attempt: (login: string | null, now?: number) => void;
	/** Forgets the attempts on a login: the person came in. */
	succeed: (login: string) => void;
};

type Tries = { attempts: number; last: number; readyAt: number };

const FREE_ATTEMPTS = 5;
const LONGEST_WAIT_MS = 30_000;
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const MOST_LOGINS = 10_000;
const BURST = 40;
const REFILL_A_SECOND = 5;

const waitAfter = (attempts: number): number =>
	attempts < FREE_ATTEMPTS ? 0 : Math.min(1000 * 2 ** (attempts - FREE_ATTEMPTS), LONGEST_WAIT_MS);

const slowDown = (ms: number): Error =>
	refuse('slow-down', { retryAfter: Math.max(1, Math.ceil(ms / 1000)) });

/** Gives forty tokens at once, then five a second. */
function makeBucket() {
	let tokens = BURST;
	let filledAt = 0;
	return {
		take(now: number): void {
			tokens = Math.min(BURST, tokens + (Math.max(0, now - filledAt) / 1000) * REFILL_A_SECOND);
			filledAt = now;
			if (tokens < 1) throw slowDown(((1 - tokens) / REFILL_A_SECOND) * 1000);
			tokens -= 1;
		}
	};
}

/** A throttle that has seen nothing yet. */
export function makeThrottle(): Throttle {
	const records = new Map<string, Tries>();
	const logins = makeBucket();
	const sheets = makeBucket();

	function recordOf(login: string, now: number): Tries {
		const known = records.get(login);
		records.delete(login);
		if (known && now - known.last < FORGOTTEN_AFTER_MS) return known;
		return { attempts: 0, last: now, readyAt: 0 };
	}

	return {
		attempt(login, now = Date.now()) {
			if (login === null) return sheets.take(now);
			const record = recordOf(login, now);
			records.set(login, record);
			if (now < record.readyAt) throw slowDown(record.readyAt - now);
			logins.take(now);
			record.attempts += 1;
			record.last = now;
			record.readyAt = now + waitAfter(record.attempts);
			if (records.size > MOST_LOGINS) records.delete(records.keys().next().value ?? '');
		},
		succeed: (login) => void records.delete(login)
	};
}

/** The throttle of this process. */
export const throttle = (): Throttle => oneForProcess('facilitators/throttle', makeThrottle);
