import { database } from '#db/open.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { NewSecretsBody } from './bodies.server.ts';
import { checkSecret } from './log-in.server.ts';
import { endOtherSessions } from './open-sessions.server.ts';
import { hashSecret } from './secret-hash.server.ts';
import type { Opened } from './session.server.ts';

/**
 * Puts a new passphrase, and perhaps a new recovery sheet, in place of the old. A session is not
 * enough: the current secret is shown again. All of it changes in one transaction, the identity
 * stays, and every other session ends.
 *
 * @throws refuse('login') for a wrong secret, refuse('slow-down'), refuse('conflict') if the
 * secrets changed in the meantime
 */
export async function putNewSecrets(opened: Opened, body: NewSecretsBody): Promise<void> {
	const account = await checkSecret(opened.facilitator.login, body);
	const { new: renewed } = body;
	const loginKeyHash = await hashSecret(renewed.loginKey);
	const sheet =
		'sheet' in renewed
			? { hash: await hashSecret(renewed.recoveryLogin), box: renewed.sheet }
			: { hash: account.recoveryLoginHash, box: account.sheet };
	database()
		.transaction(() => {
			const { changes } = database()
				.prepare(
					`update facilitator set login_key_hash = ?, vault = ?, recovery_login_hash = ?, sheet = ?
				where id = ? and login_key_hash = ? and recovery_login_hash = ?`
				)
				.run(
					...[loginKeyHash, renewed.vault, sheet.hash, sheet.box, opened.facilitator.id],
					...[account.loginKeyHash, account.recoveryLoginHash]
				);
			if (changes === 0) throw refuse('conflict');
			endOtherSessions(opened);
		})
		.immediate();
}
