import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Token } from '#lib/crypto/tokens.ts';
import { refuse } from '#lib/http/problem.ts';
import { prepared } from '../statements.server.ts';
import { findTokens } from './keys.server.ts';
import { keepOrder } from './order.server.ts';
import { perform } from './workers.server.ts';

/**
 * The token a question is sent with: checked beside the process, then spent in the write that keeps
 * the envelope, so that neither is kept without the other.
 */
const statements = prepared((database) => ({
	isSpent: database
		.prepare<[string, Bytes], number>('select 1 from spent_ask where room = ? and input = ?')
		.pluck(),
	spend: database.prepare<[string, Bytes]>('insert into spent_ask (room, input) values (?, ?)')
}));

/** Whether a room's questions need a token: its statement carries the keys. */
export function needsToken(code: string): boolean {
	return Boolean(findTokens(code)?.admission);
}

/**
 * Checks a question's token, before the write.
 *
 * @throws the refusals `token-bad` (none, or not ours), `token-spent`, `slow-down`
 */
export async function checkAskToken(code: string, token: Token | undefined): Promise<Token> {
	const tokens = findTokens(code);
	if (!token || !tokens) throw refuse('token-bad');
	if (statements().isSpent.get(code, token.input)) throw refuse('token-spent');
	const seed = new Uint8Array(tokens.seed);
	if (!(await perform({ kind: 'check', seed, slot: null, ...token }))) throw refuse('token-bad');
	return token;
}

/** Spends a token that was checked; part of a write. @throws the refusal `token-spent` */
export function spendAskToken(code: string, { input }: Token): void {
	if (statements().isSpent.get(code, input)) throw refuse('token-spent');
	keepOrder();
	statements().spend.run(code, input);
}
