/** For specs and benches: an admission as a browser makes it, without the network. */
import { b64, u64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { askTokens, INPUT_BYTES, slotsOf, voteKey, type Token } from '#lib/crypto/tokens.ts';
import { blindInput, finalize, type Blinded } from '#lib/crypto/voprf.ts';
import type { Issued } from './job.ts';

/** What a browser blinded for a block. */
export type Request = { block: number; ask: Blinded[]; vote: Blinded[] };

const blindFresh = () => blindInput(noble, noble.random(INPUT_BYTES));

/** Blinds for a block. @param ask how many ask tokens, none by default: they take time */
export function blindBlock(block = 0, ask = 0): Request {
	return {
		block,
		ask: Array.from({ length: ask }, blindFresh),
		vote: slotsOf(block).map(blindFresh)
	};
}

/** Blinds all that an admission gives. */
export const blindAll = (block: number, { askLimit }: Statement): Request =>
	blindBlock(block, askTokens(block, askLimit));

/** The body of `POST …/admissions`, its bytes not yet written. */
export const sent = ({ block, ask, vote }: Request) => ({
	block,
	ask: ask.map(({ blinded }) => blinded),
	vote: vote.map(({ blinded }) => blinded)
});

/** No work, for a salt that was just asked for. */
export const noWork = (salt: Bytes) => ({ work: { salt, counter: u64(0) } });

/** The tokens of what was issued, its proofs checked. `vote` by slot. */
export function open(request: Request, issued: Issued, statement: Statement) {
	const { askTokenKey, voteTokenKeys } = statement;
	if (!askTokenKey || !voteTokenKeys) throw new Error('a room without tokens');
	const { evaluated = [], proof = new Uint8Array(64) } = issued.ask ?? {};
	const outputs = request.ask.length ? finalize(request.ask, evaluated, askTokenKey, proof) : [];
	const tokenOf = ({ input }: Blinded, output: Bytes | undefined): Token => {
		if (!output) throw new Error('no output');
		return { input, output };
	};
	const vote = slotsOf(request.block).map((slot, i): [number, Token] => {
		const [one, made] = [request.vote[i] as Blinded, issued.vote[i]];
		if (!made) throw new Error('not issued');
		const [output] = finalize([one], made.evaluated, voteKey(voteTokenKeys, slot), made.proof);
		return [slot, tokenOf(one, output)];
	});
	return { ask: request.ask.map((one, i) => tokenOf(one, outputs[i])), vote: new Map(vote) };
}

/** A token as it travels. */
export const written = ({ input, output }: Token) => ({ input: b64(input), output: b64(output) });
