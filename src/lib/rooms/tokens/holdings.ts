/**
 * What a tab holds of a room's tokens, as plain data that reads, writes and merges: two tabs that
 * each changed something come to the same, whoever speaks first.
 */
import { b64 } from '#lib/crypto/bytes.ts';
import { asBytes, asList, asObject, asOneOf, asWhole, type Fields } from '#lib/crypto/fields.ts';
import { INPUT_BYTES, OUTPUT_BYTES, type Token } from '#lib/crypto/tokens.ts';
import type { Blinded } from '#lib/crypto/voprf.ts';

/** What an ask token was spent for. */
export type AskKind = 'question' | 'withdraw';

/** A block that was blinded and not yet answered: it is asked for again with the same bytes. */
export interface BlindedBlock {
	ask: Blinded[];
	/** One for each slot of the block, in order. */
	vote: Blinded[];
}

/** The tokens of a block. `vote`: one for each of its slots, in order. */
export interface TokenBlock {
	ask: Token[];
	vote: Token[];
}

/** Where a vote is. Until it is `gone` it can be changed. */
export interface Ballot {
	/** Null: it was taken back before it left. */
	choice: number | null;
	/** When it was last changed, and when it leaves: Unix milliseconds. */
	changedAt: number;
	leavesAt: number;
	state: 'leaving' | 'gone' | 'counted' | 'lost';
}

export interface Holdings {
	blinded: Map<number, BlindedBlock>;
	blocks: Map<number, TokenBlock>;
	/** Inputs (b64) of ask tokens that were taken, and what for. */
	taken: Map<string, AskKind>;
	/** By slot. */
	ballots: Map<number, Ballot>;
}

const STATES = ['leaving', 'gone', 'counted', 'lost'] as const;

export const emptyHoldings = (): Holdings => ({
	blinded: new Map(),
	blocks: new Map(),
	taken: new Map(),
	ballots: new Map()
});

/** Both together. Where two tabs were admitted to one block, both keep the same one. */
export function merge(one: Holdings, other: Holdings): Holdings {
	const blocks = new Map(one.blocks);
	for (const [block, theirs] of other.blocks) {
		const ours = blocks.get(block);
		if (!ours || nameOf(theirs) < nameOf(ours)) blocks.set(block, theirs);
	}
	const ballots = new Map(one.ballots);
	for (const [slot, theirs] of other.ballots) {
		const ours = ballots.get(slot);
		if (!ours || isLater(theirs, ours)) ballots.set(slot, theirs);
	}
	const blinded = [...one.blinded].filter(([block]) => !blocks.has(block));
	const taken = new Map([...one.taken, ...other.taken]);
	return { blinded: new Map(blinded), blocks, taken, ballots };
}

/** What went further counts, then what was changed last. */
function isLater(one: Ballot, other: Ballot): boolean {
	const further = STATES.indexOf(one.state) - STATES.indexOf(other.state);
	return further > 0 || (further === 0 && one.changedAt > other.changedAt);
}

/** Whether there is nothing to store. */
export const isEmpty = (held: Holdings): boolean =>
	Object.values(held).every((map: Map<unknown, unknown>) => map.size === 0);

const nameOf = ({ vote }: TokenBlock): string => b64(vote[0]?.input ?? new Uint8Array());

/** As JSON. */
export function writeHoldings({ blinded, blocks, taken, ballots }: Holdings): string {
	const asJson = (_: string, value: unknown) => (value instanceof Uint8Array ? b64(value) : value);
	const maps = { blinded: [...blinded], blocks: [...blocks], taken: [...taken] };
	return JSON.stringify({ ...maps, ballots: [...ballots] }, asJson);
}

/** Reads `writeHoldings`. Throws on anything else. */
export function readHoldings(json: string): Holdings {
	const fields = asObject(JSON.parse(json));
	return {
		blinded: readMap(fields['blinded'], asNumber, readBlinded),
		blocks: readMap(fields['blocks'], asNumber, readBlock),
		taken: readMap(
			fields['taken'],
			(input) => b64(asBytes(input, INPUT_BYTES)),
			(kind) => asOneOf(kind, ['question', 'withdraw'])
		),
		ballots: readMap(fields['ballots'], asNumber, readBallot)
	};
}

const asNumber = (value: unknown): number => asWhole(value, 0, 127);

function readMap<Key, Value>(
	list: unknown,
	readKey: (value: unknown) => Key,
	readValue: (value: unknown) => Value
): Map<Key, Value> {
	const pairs = asList(list, (pair): [Key, Value] => {
		const [key, value] = asList(pair, (part) => part, 2, 2);
		return [readKey(key), readValue(value)];
	});
	return new Map(pairs);
}

const readToken = (value: unknown): Token => {
	const { input, output } = asObject(value);
	return { input: asBytes(input, INPUT_BYTES), output: asBytes(output, OUTPUT_BYTES) };
};

const readBlindedOne = (value: unknown): Blinded => {
	const read = (fields: Fields, name: string) => asBytes(fields[name], 32);
	const fields = asObject(value);
	return {
		input: read(fields, 'input'),
		blind: read(fields, 'blind'),
		blinded: read(fields, 'blinded')
	};
};

const readBlock = (value: unknown): TokenBlock => {
	const { ask, vote } = asObject(value);
	return { ask: asList(ask, readToken), vote: asList(vote, readToken) };
};

const readBlinded = (value: unknown): BlindedBlock => {
	const { ask, vote } = asObject(value);
	return { ask: asList(ask, readBlindedOne), vote: asList(vote, readBlindedOne) };
};

const readBallot = (value: unknown): Ballot => {
	const { choice, changedAt, leavesAt, state } = asObject(value);
	return {
		choice: choice === null ? null : asWhole(choice, 0, 7),
		changedAt: asWhole(changedAt),
		leavesAt: asWhole(leavesAt),
		state: asOneOf(state, STATES)
	};
};

/** The input of a token, written: its name. */
export const inputOf = ({ input }: Pick<Token, 'input'>): string => b64(input);

/** A token as it travels in JSON. */
export const writtenToken = ({ input, output }: Token) => ({
	input: b64(input),
	output: b64(output)
});
