import { database } from '#db/open.server.ts';
import { identityPrint } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { refuse } from '#lib/http/problem.ts';
import type { SignUpBody } from './bodies.server.ts';
import { today } from './day.server.ts';
import { hashSecret } from './secret-hash.server.ts';
import { checkSetupToken, spendSetupToken } from './setup-link.server.ts';

/**
 * Makes an account out of a set-up link. The link is used up in the transaction that makes the
 * account: neither happens without the other, so a taken login does not cost the link.
 *
 * @returns the new facilitator's id
 * @throws refuse('forbidden') for a link that is not good, refuse('conflict', { field }) for a
 * login that is taken, or keys that already have an account
 */
export async function signUp(body: SignUpBody): Promise<number> {
	checkSetupToken(body.setup);
	const loginKeyHash = await hashSecret(body.loginKey);
	const recoveryLoginHash = await hashSecret(body.recoveryLogin);
	const print = identityPrint(await loadSodium(), body.ED, body.XW);
	return database()
		.transaction(() => {
			spendSetupToken(body.setup);
			refuseTaken('login', body.login);
			refuseTaken('print', print);
			const { lastInsertRowid } = database()
				.prepare(
					`insert into facilitator (login, name, role, ed, xw, print, login_key_hash,
				recovery_login_hash, vault, sheet, made_on) values (?, ?, 'host', ?, ?, ?, ?, ?, ?, ?, ?)`
				)
				.run(
					...[body.login, body.name, body.ED, body.XW, print],
					...[loginKeyHash, recoveryLoginHash, body.vault, body.sheet, today()]
				);
			return Number(lastInsertRowid);
		})
		.immediate();
}

function refuseTaken(field: 'login' | 'print', value: string | Uint8Array): void {
	const taken = database().prepare(`select 1 from facilitator where ${field} = ?`).get(value);
	if (taken) throw refuse('conflict', { field });
}
