import { refuse } from '#lib/http/problem.ts';
import { findAccount, type Account } from './account.server.ts';
import type { LogInBody } from './bodies.server.ts';
import { isSecret } from './secret-hash.server.ts';
import { throttle, type Throttle } from './throttle.server.ts';

/** The secret that a person shows: the passphrase's, or the recovery sheet's. */
export type Shown = { loginKey: Uint8Array } | { recoveryLogin: Uint8Array };

/**
 * Looks at a login and a secret. An unknown login takes the time, and gets the answer, of a wrong
 * secret. Guesses at a passphrase are counted by login; a recovery login has 128 bits, so only the
 * total of such attempts is.
 *
 * @throws refuse('login') if they do not go together, refuse('slow-down', { retryAfter })
 */
export async function checkSecret(
	login: string,
	shown: Shown,
	pace: Throttle = throttle()
): Promise<Account> {
	const byPassphrase = 'loginKey' in shown;
	pace.attempt(byPassphrase ? login : null);
	const account = findAccount('login', login);
	const kept = byPassphrase ? account?.loginKeyHash : account?.recoveryLoginHash;
	const same = await isSecret(kept ?? null, byPassphrase ? shown.loginKey : shown.recoveryLogin);
	if (!account || !same) throw refuse('login');
	if (byPassphrase) pace.succeed(login);
	return account;
}

/** What `POST /api/login` gives back: who it is, and the box that the shown secret's twin opens. */
export async function logIn(body: LogInBody) {
	const { facilitator, vault, sheet } = await checkSecret(body.login, body);
	const box = 'loginKey' in body ? { vault } : { sheet };
	return { facilitator, box };
}
