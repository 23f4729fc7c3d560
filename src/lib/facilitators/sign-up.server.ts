import { database } from '#db/open.server.ts';
import { identityPrint } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import type { SignUpBody } from './bodies.server.ts';
import { addAccount, hashWays } from './new-account.server.ts';
import { checkSetupToken, spendSetupToken } from './setup-link.server.ts';

/**
 * Makes an account out of a set-up link. The link is used up in the transaction that makes the
 * account: neither happens without the other, so a taken login does not cost the link.
 *
 * @param open logs the new account in, given its id, within the same transaction
 * @returns what `open` returned
 * @throws refuse('forbidden') for a link that is not good, refuse('conflict', { field }) for a
 * login that is taken, or keys that already have an account
 */
export async function signUp<Opened>(
	body: SignUpBody,
	open: (id: number) => Opened
): Promise<Opened> {
	checkSetupToken(body.setup);
	const kept = await hashWays(body);
	const { name, ED, XW } = body;
	const print = identityPrint(await loadSodium(), ED, XW);
	return database()
		.transaction(() => {
			spendSetupToken(body.setup);
			return open(addAccount({ name, role: 'host', ED, XW, print }, kept));
		})
		.immediate();
}
