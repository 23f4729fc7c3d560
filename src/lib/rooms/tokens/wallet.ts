/**
 * The tokens of one room, for the life of a tab: in `sessionStorage`, which a reload keeps and closing
 * the tab empties, and shared with the other tabs of the same room, so that they are one admission.
 * Nothing is on the device once the tabs are closed, the room burned, or `forget` was called.
 */
import { blockOf, slotsOf, type Token } from '#lib/crypto/tokens.ts';
import {
	emptyHoldings,
	inputOf,
	isEmpty,
	merge,
	readHoldings,
	writeHoldings,
	type AskKind,
	type Ballot,
	type BlindedBlock,
	type Holdings,
	type TokenBlock
} from './holdings.ts';

/** How long another tab has to say what it holds. */
const OTHERS_ANSWER_WITHIN_MS = 300;
const ROOT = 'terrasse/tokens/';

export interface Wallet {
	/** Whether its tokens are here. */
	has(block: number): boolean;
	/** Questions that can still be asked; null before block 0 is here. */
	readonly questionsLeft: number | null;
	/** Takes a token to ask with, for good unless it is given back; null when none is left. */
	takeAsk(kind: AskKind): Token | null;
	/** A question that was not stored costs nothing. */
	giveBack(token: Token): void;
	/** The token of a slot, as long as it is here; whether it was used is in `ballot`. */
	voteToken(slot: number): Token | null;
	ballot(slot: number): Ballot | null;
	ballots(): [slot: number, ballot: Ballot][];
	setBallot(slot: number, ballot: Ballot): void;
	blinded(block: number): BlindedBlock | null;
	keepBlinded(block: number, blinded: BlindedBlock): void;
	/** The block was answered: its tokens are here, what was blinded is forgotten. */
	keepBlock(block: number, tokens: TokenBlock): void;
	/** One tab at a time runs `act`, after hearing what the others hold. */
	alone<Result>(act: () => Promise<Result>): Promise<Result>;
	/** Called after every change, in this tab or another. @returns stops */
	onChange(listener: () => void): () => void;
	/** Erases the tokens, in every tab. */
	forget(): void;
	/** Stops sharing; what is stored stays for a reload. */
	close(): void;
}

/** Opens the wallet of a room; what other tabs hold comes a moment later, with a change. */
export function openWallet(code: string): Wallet {
	const place = ROOT + code;
	const channel = new BroadcastChannel(place);
	const listeners = new Set<() => void>();
	let held = load(place);

	function change(next: Holdings): void {
		held = next;
		store(place, held);
		channel.postMessage(writeHoldings(held));
		for (const listener of listeners) listener();
	}

	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (data === 'who') return channel.postMessage(writeHoldings(held));
		if (data === 'forget') held = emptyHoldings();
		else if (data instanceof Array) held = without(held, String(data[0]));
		else held = merge(held, readOr(String(data)));
		store(place, held);
		for (const listener of listeners) listener();
	};

	function hearOthers(): Promise<void> {
		channel.postMessage('who');
		return new Promise((resolve) => {
			const stop = () => (clearTimeout(timer), listeners.delete(stop), resolve());
			const timer = setTimeout(stop, OTHERS_ANSWER_WITHIN_MS);
			listeners.add(stop);
		});
	}

	const askTokens = () => held.blocks.get(0)?.ask ?? [];
	const wallet: Wallet = {
		has: (block) => held.blocks.has(block),
		get questionsLeft() {
			if (!held.blocks.has(0)) return null;
			const asked = [...held.taken.values()].filter((kind) => kind === 'question').length;
			const free = askTokens().length - held.taken.size;
			return Math.max(0, Math.min(free, askTokens().length / 2 - asked));
		},
		takeAsk(kind) {
			if (kind === 'question' && !wallet.questionsLeft) return null;
			const token = askTokens().find((one) => !held.taken.has(inputOf(one)));
			if (token) change({ ...held, taken: new Map(held.taken).set(inputOf(token), kind) });
			return token ?? null;
		},
		giveBack(token) {
			channel.postMessage([inputOf(token)]);
			change(without(held, inputOf(token)));
		},
		voteToken(slot) {
			const index = slotsOf(blockOf(slot)).indexOf(slot);
			return held.blocks.get(blockOf(slot))?.vote[index] ?? null;
		},
		ballot: (slot) => held.ballots.get(slot) ?? null,
		ballots: () => [...held.ballots],
		setBallot(slot, ballot) {
			change({ ...held, ballots: new Map(held.ballots).set(slot, ballot) });
		},
		blinded: (block) => held.blinded.get(block) ?? null,
		keepBlinded: (block, blinded) =>
			change({ ...held, blinded: new Map(held.blinded).set(block, blinded) }),
		keepBlock(block, tokens) {
			const blinded = new Map(held.blinded);
			blinded.delete(block);
			change({ ...held, blinded, blocks: new Map(held.blocks).set(block, tokens) });
		},
		async alone(act) {
			const locks = globalThis.navigator?.locks;
			const heard = () => hearOthers().then(act);
			return locks ? await locks.request(place, heard) : await heard();
		},
		onChange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		forget() {
			change(emptyHoldings());
			channel.postMessage('forget');
		},
		close: () => channel.close()
	};
	channel.postMessage('who');
	return wallet;
}

/** The same, an ask token's input no longer taken. */
function without(held: Holdings, input: string): Holdings {
	const taken = new Map(held.taken);
	taken.delete(input);
	return { ...held, taken };
}

/** What makes no sense holds nothing. */
function readOr(json: string): Holdings {
	try {
		return readHoldings(json);
	} catch {
		return emptyHoldings();
	}
}

function load(place: string): Holdings {
	try {
		return readOr(sessionStorage.getItem(place) ?? '');
	} catch {
		return emptyHoldings();
	}
}

/** A browser that stores nothing keeps them while the page is open. */
function store(place: string, held: Holdings): void {
	try {
		if (isEmpty(held)) sessionStorage.removeItem(place);
		else sessionStorage.setItem(place, writeHoldings(held));
	} catch {
		return;
	}
}
