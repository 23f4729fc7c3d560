import { generateX25519Identity, identityToRecipient } from 'age-encryption';

/** For specs: somebody's secret key, and what is encrypted to. */
export async function makeIdentity(): Promise<{ identity: string; recipient: string }> {
	const identity = await generateX25519Identity();
	return { identity, recipient: await identityToRecipient(identity) };
}
