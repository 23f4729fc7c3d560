/**
 * Gets a tab's tokens, block by block: blinds, works if work is asked for, posts, checks every proof
 * against the signed statement. What nobody answered for is asked again with the same bytes.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { asBytes, asList, asObject, asPattern, asWhole } from '#lib/crypto/fields.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { admissionDigest, ELEMENT_BYTES, PROOF_BYTES } from '#lib/crypto/tokens.ts';
import { MOST_WORK_BITS, solveWork, WORK_SALT_BYTES } from '#lib/crypto/work.ts';
import { blindBlock, unblindBlock, type AnsweredBlock } from './blinding.ts';
import type { BlindedBlock } from './holdings.ts';
import { post, pause } from './post.ts';
import type { Wallet } from './wallet.ts';

/** Where an admission to a block is. `waiting` tries again by itself. */
export type Admission =
	/** Blinding, or checking what came back. */
	| { is: 'computing' }
	/** Working; 2^bits tries on average. */
	| { is: 'working'; bits: number }
	| { is: 'asking' }
	| { is: 'waiting'; why: 'offline' | 'slow-down' | 'not-stored' }
	| { is: 'in' }
	/** A ticket is needed, is not good, or was used in another browser; or the room is gone. */
	| {
			is: 'refused';
			why: 'ticket-needed' | 'ticket-bad' | 'ticket-spent' | 'no-room' | 'malformed';
	  }
	/** The server answered with a key that is not in the signed statement: it is to be said loudly. */
	| { is: 'forged' };

export interface AdmissionPlace {
	p: Primitives;
	/** Checked against the link, with token keys in it. */
	statement: Statement;
	wallet: Wallet;
	/** Of a paper ticket, 16 bytes, if the link had one. */
	ticket?: Bytes | undefined;
	/** Before `/api`, nothing on a page. */
	origin?: string;
	signal: AbortSignal;
}

/** What is to be proven: where to begin, or what the server asked for last. */
type Asked = { salt: Bytes; bits: number };

/**
 * Gets the tokens of a block, unless they are here already. Ends when they are, when it is refused,
 * or when the signal is aborted.
 *
 * @param tell called at each step; the last one is `in`, `refused` or `forged`
 */
export async function admitTo(
	place: AdmissionPlace,
	block: number,
	tell: (admission: Admission) => void
): Promise<void> {
	const { wallet, signal } = place;
	await wallet.alone(async () => {
		for (let failures = 0; !signal.aborted; failures++) {
			const outcome = await tryOnce(place, block, tell);
			if (signal.aborted) return;
			tell(outcome.step);
			if (outcome.step.is !== 'waiting') return;
			await pause(outcome.after, failures, signal);
		}
	});
}

type Outcome = { step: Admission; after: number };

async function tryOnce(
	place: AdmissionPlace,
	block: number,
	tell: (admission: Admission) => void
): Promise<Outcome> {
	const { p, statement, wallet, signal } = place;
	if (wallet.has(block)) return end({ is: 'in' });
	if (statement.admission === 'ticket' && !place.ticket) {
		return end({ is: 'refused', why: 'ticket-needed' });
	}
	tell({ is: 'computing' });
	const blinded = wallet.blinded(block) ?? (await blindBlock(p, statement, block));
	wallet.keepBlinded(block, blinded);
	const elements = written(block, blinded);
	const digest = digestOf(place, block, blinded);
	let asked: Asked | null = null;
	for (let tries = 0; ; tries++) {
		const by = await entitle(place, digest, asked, tell);
		if ('step' in by) return by;
		tell({ is: 'asking' });
		const answer = await post(addressOf(place, '/admissions'), { ...elements, ...by }, signal);
		if (answer.is === 'waiting') return { step: answer, after: answer.after };
		if (answer.is === 'ok') return end(await take(place, block, blinded, answer.body, tell));
		if (answer.code !== 'work' || tries > 3) return end(refusalOf(answer.code));
		asked = readWork(asObject(answer.body)['work']);
	}
}

const end = (step: Admission): Outcome => ({ step, after: 0 });

/** The ticket, or work done for this admission. */
async function entitle(
	place: AdmissionPlace,
	digest: Bytes,
	asked: Asked | null,
	tell: (admission: Admission) => void
): Promise<{ ticket: string } | { work: { salt: string; counter: string } } | Outcome> {
	const { signal, ticket } = place;
	if (ticket) return { ticket: b64(ticket) };
	const work = asked ?? (await askForWork(place));
	if ('step' in work) return work;
	if (work.bits > 0) tell({ is: 'working', bits: work.bits });
	const counter = await solveWork(digest, work.salt, work.bits, signal);
	return { work: { salt: b64(work.salt), counter: b64(counter) } };
}

async function askForWork(place: AdmissionPlace): Promise<Asked | Outcome> {
	const answer = await post(addressOf(place, ''), null, place.signal);
	if (answer.is === 'waiting') return { step: answer, after: answer.after };
	if (answer.is === 'refused') return end(refusalOf(answer.code));
	return readWork(asObject(answer.body)['work']);
}

/** A server may ask for no more than the protocol says: past that it is not worked for. */
function readWork(value: unknown): Asked {
	const { salt, bits } = asObject(value);
	return { salt: asBytes(salt, WORK_SALT_BYTES), bits: asWhole(bits, 0, MOST_WORK_BITS) };
}

async function take(
	{ statement, wallet }: AdmissionPlace,
	block: number,
	blinded: BlindedBlock,
	body: unknown,
	tell: (admission: Admission) => void
): Promise<Admission> {
	tell({ is: 'computing' });
	try {
		wallet.keepBlock(block, await unblindBlock(statement, block, blinded, readAnswer(body)));
		return { is: 'in' };
	} catch {
		return { is: 'forged' };
	}
}

function readAnswer(body: unknown): AnsweredBlock {
	const { ask, vote } = asObject(body);
	const proofOf = (value: unknown) => asBytes(asObject(value)['proof'], PROOF_BYTES);
	const element = (value: unknown) => fromB64(asPattern(value, /^/), ELEMENT_BYTES);
	return {
		ask: ask
			? { evaluated: asList(asObject(ask)['evaluated'], element), proof: proofOf(ask) }
			: null,
		vote: asList(vote, (one) => ({
			evaluated: element(asObject(one)['evaluated']),
			proof: proofOf(one)
		}))
	};
}

function refusalOf(code: string): Admission {
	const why = {
		forbidden: 'ticket-needed',
		'token-bad': 'ticket-bad',
		'token-spent': 'ticket-spent',
		'no-room': 'no-room'
	} as const;
	return { is: 'refused', why: why[code as keyof typeof why] ?? 'malformed' };
}

const addressOf = ({ origin = '', statement }: AdmissionPlace, path: string): string =>
	`${origin}/api/rooms/${statement.code}${path}`;

const written = (block: number, { ask, vote }: BlindedBlock) => ({
	block,
	ask: ask.map(({ blinded }) => b64(blinded)),
	vote: vote.map(({ blinded }) => b64(blinded))
});

function digestOf({ p, statement }: AdmissionPlace, block: number, { ask, vote }: BlindedBlock) {
	const sent = [ask, vote].map((all) => all.map(({ blinded }) => blinded)) as [Bytes[], Bytes[]];
	return admissionDigest(p, statement.code, block, ...sent);
}
