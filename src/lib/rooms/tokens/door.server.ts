import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { b64 } from '#lib/crypto/bytes.ts';
import {
	BLOCK_SLOTS,
	BLOCKS,
	CHOICES,
	ELEMENT_BYTES,
	INPUT_BYTES,
	OUTPUT_BYTES,
	TICKET_BYTES,
	VOTE_SLOTS
} from '#lib/crypto/tokens.ts';
import type { Evaluation } from '#lib/crypto/voprf.server.ts';
import { COUNTER_BYTES, WORK_SALT_BYTES } from '#lib/crypto/work.ts';
import { bytes } from '../bytes.server.ts';
import { takePosted } from '../posted.server.ts';
import { admit } from './admissions.server.ts';
import { takeVote } from './votes.server.ts';

/**
 * `POST …/admissions` and `POST …/votes`, from anyone. The process answers them itself, as it does
 * questions: a whole room comes at once. No cookie and no address is looked at.
 */
const MOST_ASK = 40;

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most - 1));
const elements = v.array(bytes(ELEMENT_BYTES));
const Elements = {
	block: upTo(BLOCKS),
	ask: v.pipe(elements, v.maxLength(MOST_ASK)),
	vote: v.pipe(elements, v.length(BLOCK_SLOTS))
};
const Admission = v.union([
	v.strictObject({
		...Elements,
		work: v.strictObject({ salt: bytes(WORK_SALT_BYTES), counter: bytes(COUNTER_BYTES) })
	}),
	v.strictObject({ ...Elements, ticket: bytes(TICKET_BYTES) })
]);
const Vote = v.strictObject({
	slot: upTo(VOTE_SLOTS),
	choice: upTo(CHOICES),
	input: bytes(INPUT_BYTES),
	output: bytes(OUTPUT_BYTES)
});

/** Admits to a block: 200 with what was evaluated, and the proofs. */
export function openAdmission(
	request: IncomingMessage,
	response: ServerResponse,
	code: string
): Promise<void> {
	return takePosted(request, response, Admission, 'admissions', async (body) => {
		const { ask, vote } = await admit(code, { ...body, by: body });
		return [{ ask: ask && written(ask), vote: vote.map(writtenAlone) }, 200];
	});
}

/** Counts a vote: 202, the first time and every other. */
export function openBallot(
	request: IncomingMessage,
	response: ServerResponse,
	code: string
): Promise<void> {
	return takePosted(request, response, Vote, 'votes', async (vote) => {
		await takeVote(code, vote);
		return [{}, 202];
	});
}

const written = ({ evaluated, proof }: Evaluation) => ({
	evaluated: evaluated.map(b64),
	proof: b64(proof)
});

const writtenAlone = ({ evaluated, proof }: Evaluation) => ({
	evaluated: evaluated.map(b64).join(),
	proof: b64(proof)
});
