/**
 * The arithmetic of an admission in the browser, in slices: a phone without JIT takes some tenths of a
 * second for each, and the page draws and scrolls between two.
 */
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { askTokens, INPUT_BYTES, slotsOf, voteKey } from '#lib/crypto/tokens.ts';
import { blindInput, finalize, type Blinded } from '#lib/crypto/voprf.ts';
import type { BlindedBlock, TokenBlock } from './holdings.ts';

/** What the server answered, its bytes read. */
export interface AnsweredBlock {
	ask: { evaluated: Bytes[]; proof: Bytes } | null;
	vote: { evaluated: Bytes; proof: Bytes }[];
}

/** Lets the page live between two slices. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Blinds fresh random inputs for a block: its slots, and with block 0 what to ask with. */
export async function blindBlock(
	p: Primitives,
	{ askLimit }: Statement,
	block: number
): Promise<BlindedBlock> {
	const fresh = async (count: number) => {
		const blinded: Blinded[] = [];
		while (blinded.length < count) {
			blinded.push(blindInput(p, p.random(INPUT_BYTES)));
			await breathe();
		}
		return blinded;
	};
	return {
		ask: await fresh(askTokens(block, askLimit)),
		vote: await fresh(slotsOf(block).length)
	};
}

/**
 * The tokens of what the server answered.
 *
 * @param statement signed by the facilitators: its keys are the only ones that count
 * @throws if a proof is not of that key, so that nobody is given a key of their own
 */
export async function unblindBlock(
	{ askTokenKey, voteTokenKeys }: Statement,
	block: number,
	blinded: BlindedBlock,
	answered: AnsweredBlock
): Promise<TokenBlock> {
	if (!askTokenKey || !voteTokenKeys) throw new Error('tokens: none in the statement');
	const tokens: TokenBlock = { ask: [], vote: [] };
	for (const [i, slot] of slotsOf(block).entries()) {
		const [sent, made] = [blinded.vote[i], answered.vote[i]];
		if (!sent || !made) throw new Error('tokens: not as many as slots');
		const key = voteKey(voteTokenKeys, slot);
		tokens.vote.push(...outputs([sent], [made.evaluated], key, made.proof));
		await breathe();
	}
	if (blinded.ask.length > 0) {
		if (!answered.ask) throw new Error('tokens: none to ask with');
		const { evaluated, proof } = answered.ask;
		tokens.ask.push(...outputs(blinded.ask, evaluated, askTokenKey, proof));
	}
	return tokens;
}

function outputs(sent: Blinded[], evaluated: Bytes[], key: Bytes, proof: Bytes) {
	const made = finalize(sent, evaluated, key, proof);
	return made.map((output, i) => ({ input: (sent[i] as Blinded).input, output }));
}
