import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { readRefusal } from '#lib/http/problem.ts';

/** What a person is told while they wait. */
export type Step = 'stretching' | 'sending' | 'waiting';

/** What signing in works with: a page gives the browser's, a test its own of the same kind. */
export type Tools = {
	p: Primitives;
	/** A passphrase made into keys (`crypto/password.ts`), out of the page's way. */
	stretch: (
		passphrase: string,
		instanceSalt: Bytes,
		login: string
	) => Promise<{ loginKey: Bytes; vaultKey: Bytes }>;
	/** A call to our own API (`call.ts`). */
	call: (method: string, path: string, body?: unknown) => Promise<unknown>;
	wait: (seconds: number) => Promise<void>;
	/** Tells where things stand; `seconds` with `waiting`. */
	tell: (step: Step, seconds?: number) => void;
};

const PATIENCE = 3;

/** Calls; asked to slow down, waits as long as asked and tries again, three times at most. */
export async function callPatiently(
	{ call, wait, tell }: Tools,
	method: string,
	path: string,
	body?: unknown
): Promise<unknown> {
	for (let tries = 0; ; tries++) {
		tell('sending');
		try {
			return await call(method, path, body);
		} catch (failure) {
			const refusal = readRefusal(failure);
			if (refusal?.code !== 'slow-down' || tries === PATIENCE) throw failure;
			const seconds = Number(refusal.members.retryAfter) || 1;
			tell('waiting', seconds);
			await wait(seconds);
		}
	}
}
