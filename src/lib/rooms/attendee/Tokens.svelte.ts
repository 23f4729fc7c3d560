/**
 * The tokens of an attendee's page: admitted block by block as the board grows, spent by questions
 * and votes. Loaded once a room asks for them, and not before.
 */
import { createSubscriber } from 'svelte/reactivity';
import { fromB64 } from '#lib/crypto/bytes.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { admitTo, type Admission } from '../tokens/admission.ts';
import { blocksFor } from '../tokens/blocks.ts';
import { writtenToken } from '../tokens/holdings.ts';
import { openBallots, type Ballots, type BallotStep } from '../tokens/spend.ts';
import { openWallet, type Wallet } from '../tokens/wallet.ts';
import type { Purse } from './outbox.ts';
import { forgetTicket, takeTicket } from './ticket.ts';

/** A block that is not needed yet is fetched at some moment of this. */
const AT_LEISURE_MS = 30_000;

/** What of a live room decides which tokens are needed. `taken`: slots of its board. */
export interface Needs {
	/** Checked, with token keys. */
	statement: Statement;
	taken: number;
}

/** Also `late`: the poll closed before the vote left, and nothing of it counts. */
export type VoteStep = BallotStep | { is: 'late'; choice: number };

export class Tokens implements Purse {
	#p: Primitives;
	#needs: Needs;
	#came: () => void;
	#wallet: Wallet;
	#ballots: Ballots;
	#ticket: Bytes | null;
	#ending = new AbortController();
	/** Blocks that were asked for and not answered. */
	#asked: readonly number[] = [];
	#leisure: ReturnType<typeof setTimeout> | undefined;
	/** The serial under which an admission was refused: another one may say otherwise. */
	#refusedUnder = 0;
	#had = false;
	#admission = $state.raw<Admission>({ is: 'computing' });
	#erased = $state(false);
	/** Choices that were still here when their poll closed. */
	#missed = $state.raw<readonly { slot: number; choice: number }[]>([]);
	#draw = () => {};
	/** Wallet and ballots hold no state of Svelte's: who reads them is told when they change. */
	#subscribe = createSubscriber((draw) => {
		this.#draw = draw;
		return () => (this.#draw = () => {});
	});

	/** @param came called when the first tokens are here */
	constructor(p: Primitives, needs: Needs, came: () => void) {
		this.#p = p;
		this.#needs = needs;
		this.#came = came;
		this.#ticket = takeTicket(needs.statement.code);
		this.#wallet = openWallet(needs.statement.code);
		this.#had = this.#wallet.has(0);
		if (this.#had) this.#admission = { is: 'in' };
		this.#wallet.onChange(() => this.#walletChanged());
		this.#ballots = this.#openBallots();
		this.follow(needs);
	}

	/** How far the admission that was last asked for is. */
	get admission() {
		return this.#admission;
	}

	/** Whether the tokens were erased, from this tab or another of the room. */
	get isErased() {
		return this.#erased;
	}

	/** Questions that can still be asked; null before the first tokens. */
	get questionsLeft(): number | null {
		this.#subscribe();
		return this.#wallet.questionsLeft;
	}

	/** Whether there is a token for that slot. */
	canVote(slot: number): boolean {
		this.#subscribe();
		return this.#wallet.voteToken(slot) !== null;
	}

	/** Where the vote of a slot is; null where nothing was voted. */
	stepOf(slot: number): VoteStep | null {
		this.#subscribe();
		const missed = this.#missed.find((vote) => vote.slot === slot);
		return missed ? { is: 'late', choice: missed.choice } : this.#ballots.stepOf(slot);
	}

	/** A poll closed: a vote that is still here does not count, though it may yet reach the server. */
	miss(slot: number): void {
		const step = this.stepOf(slot);
		if (step?.is !== 'leaving' && step?.is !== 'waiting') return;
		this.#missed = [...this.#missed, { slot, choice: step.choice }];
		this.#ballots.takeBack(slot);
	}

	/** Votes, or changes a vote that has not left. False: no token here, or it left already. */
	vote(slot: number, choice = 0, among = false): boolean {
		return this.#ballots.vote(slot, choice, among);
	}

	/** Takes back a vote that has not left. False: too late. */
	takeBack(slot: number): boolean {
		return this.#ballots.takeBack(slot);
	}

	/** The room resumed, or the line is back: votes that waited leave. */
	wake(): void {
		this.#ballots.wake();
	}

	/** Asks for the blocks that the board calls for, unless they were erased or are refused. */
	follow(needs: Needs): void {
		this.#needs = needs;
		if (this.#erased || this.#refusedUnder === needs.statement.serial) return;
		const { now, soon } = blocksFor(needs.taken);
		for (const block of now) void this.#ask(block);
		if (soon === null || this.#leisure !== undefined || this.#wallet.has(soon)) return;
		this.#leisure = setTimeout(() => {
			this.#leisure = undefined;
			void this.#ask(soon);
		}, Math.random() * AT_LEISURE_MS);
	}

	/** Asks again after a refusal, or after erasing. */
	again(): void {
		this.#erased = false;
		this.#refusedUnder = 0;
		this.follow(this.#needs);
	}

	take: Purse['take'] = (kind) => {
		if (!this.#wallet.has(0)) return 'later';
		const token = this.#wallet.takeAsk(kind);
		return token ? writtenToken(token) : 'none';
	};

	giveBack: Purse['giveBack'] = ({ input, output }) =>
		this.#wallet.giveBack({ input: fromB64(input), output: fromB64(output) });

	/** Erases tokens and ticket, in every tab of the room; a vote that has not left never will. */
	erase(): void {
		this.#eraseHere();
		this.#wallet.forget();
	}

	/** The room is gone: nothing of it stays, and nothing more is asked for. */
	end(): void {
		this.erase();
		this.#ballots.close();
		this.#wallet.close();
	}

	#eraseHere(): void {
		this.#erased = true;
		this.#had = false;
		this.#ending.abort();
		this.#ending = new AbortController();
		clearTimeout(this.#leisure);
		this.#leisure = undefined;
		this.#asked = [];
		this.#dropTicket();
		this.#ballots.close();
		this.#ballots = this.#openBallots();
		this.#missed = [];
	}

	#dropTicket(): void {
		this.#ticket = null;
		forgetTicket(this.#needs.statement.code);
	}

	/** Of several, the wallet lets one at a time work, here and in the other tabs. */
	async #ask(block: number): Promise<void> {
		if (this.#erased || this.#asked.includes(block) || this.#wallet.has(block)) return;
		this.#asked = [...this.#asked, block];
		const { statement } = this.#needs;
		const { signal } = this.#ending;
		const ticket = this.#ticket ?? undefined;
		const place = { p: this.#p, statement, wallet: this.#wallet, ticket, signal };
		const hear = (admission: Admission) => {
			if (signal.aborted) return;
			this.#admission = admission;
			if (admission.is !== 'refused') return;
			this.#refusedUnder = statement.serial;
			// It never works again, and would stand in the way once the room is open to all.
			if (admission.why === 'ticket-spent') this.#dropTicket();
		};
		await admitTo(place, block, hear).catch(() => hear({ is: 'refused', why: 'malformed' }));
		if (!signal.aborted) this.#asked = this.#asked.filter((other) => other !== block);
		// An answer that came while someone erased is erased too.
		else if (this.#erased) this.#wallet.forget();
	}

	#walletChanged(): void {
		const has = this.#wallet.has(0);
		const [lost, came] = [this.#had && !has, has && !this.#had];
		this.#had = has;
		// Erased from another tab: nothing is asked for anew behind anyone's back.
		if (lost && !this.#erased) this.#eraseHere();
		if (came) {
			this.#admission = { is: 'in' };
			this.#came();
		}
		this.#draw();
	}

	#openBallots(): Ballots {
		const address = `/api/rooms/${this.#needs.statement.code}/votes`;
		return openBallots(this.#p, address, this.#wallet, () => this.#draw());
	}
}
