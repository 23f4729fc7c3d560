/** For specs and benches: an admission as a browser makes it, without the network. */
import { b64, u64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import {
	askTokens,
	BLOCK_SLOTS,
	INPUT_BYTES,
	slotsOf,
	voteKey,
	type Token
} from '#lib/crypto/tokens.ts';
import { blindInput, finalize, type Blinded } from '#lib/crypto/voprf.ts';
import type { Issued } from './job.ts';

/** What a browser blinded for a block. */
export type Request = { block: number; ask: Blinded[]; vote: Blinded[] };

const blindFresh = () => blindInput(noble, noble.random(INPUT_BYTES));

/**
 * Blinds for a block, one input for all of its slots: quick, and good for tests of the server.
 *
 * @param ask how many ask tokens, none by default
 */
export function blindBlock(block = 0, ask = 0): Request {
	const vote = new Array<Blinded>(BLOCK_SLOTS).fill(blindFresh());
	return { block, ask: Array.from({ length: ask }, blindFresh), vote };
}

/** Blinds all that an admission gives, as a browser does. */
export const blindAll = (block: number, { askLimit }: Statement): Request => ({
	block,
	ask: Array.from({ length: askTokens(block, askLimit) }, blindFresh),
	vote: Array.from({ length: BLOCK_SLOTS }, blindFresh)
});

/** The body of `POST …/admissions`, its bytes not yet written. */
export const sent = ({ block, ask, vote }: Request) => ({
	block,
	ask: ask.map(({ blinded }) => blinded),
	vote: vote.map(({ blinded }) => blinded)
});

/** No work, for a salt that was just asked for. */
export const noWork = (salt: Bytes) => ({ work: { salt, counter: u64(0) } });

/** The tokens of what was issued, its proofs checked; those of a slot when they are asked for. */
export function open(request: Request, issued: Issued, statement: Statement) {
	const { askTokenKey, voteTokenKeys } = statement;
	if (!askTokenKey || !voteTokenKeys) throw new Error('a room without tokens');
	const tokensOf = (sent: Blinded[], made: Issued['ask'] | undefined, key: Bytes): Token[] => {
		if (!made) throw new Error('not issued');
		const outputs = finalize(sent, made.evaluated, key, made.proof);
		return sent.map(({ input }, i) => ({ input, output: outputs[i] as Bytes }));
	};
	const ask = request.ask.length > 0 ? tokensOf(request.ask, issued.ask, askTokenKey) : [];
	const vote = (slot: number): Token => {
		const i = slotsOf(request.block).indexOf(slot);
		const key = voteKey(voteTokenKeys, slot);
		const [token] = tokensOf(request.vote.slice(i, i + 1), issued.vote[i], key);
		if (!token) throw new Error('a slot of another block');
		return token;
	};
	return { ask, vote };
}

/** A token as it travels. */
export const written = ({ input, output }: Token) => ({ input: b64(input), output: b64(output) });
