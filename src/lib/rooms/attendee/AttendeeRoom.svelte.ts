/**
 * What an attendee's tab holds: the way in, the live board once inside, the questions asked here, and
 * in a room that asks for tokens what was loaded to get and spend them.
 */
import type { Primitives } from '#lib/crypto/primitives.ts';
import { Entrance } from '../Entrance.svelte.ts';
import { LiveBoard } from '../LiveBoard.svelte.ts';
import type { Sealer } from './ask.ts';
import { AskedQuestions } from './AskedQuestions.svelte.ts';
import type { Purse } from './outbox.ts';
import type { Late, VotingParts } from './voting.ts';

/** Before it is known whether a room asks for tokens, and before they are here, envelopes wait. */
const NOT_YET: Purse = { take: () => 'later', giveBack: () => {} };

export class AttendeeRoom {
	readonly sealer: Sealer;
	readonly entrance: Entrance;
	readonly mine: AskedQuestions;
	#p: Primitives;
	#live = $state.raw<LiveBoard | null>(null);
	#voting = $state.raw<VotingParts | null>(null);
	#loading = false;
	#isMissing = $state(false);

	constructor(p: Primitives, sealer: Sealer, code: string) {
		this.#p = p;
		this.sealer = sealer;
		this.mine = new AskedQuestions(p, sealer, code, () => this.#purse());
		this.entrance = new Entrance(p, code, (room) => {
			const { mine } = this;
			this.#live = new LiveBoard(
				p,
				room,
				(replies) => mine.hear(replies),
				() => this.#wake()
			);
			mine.wake();
		});
	}

	/** The board, once inside. */
	get live() {
		return this.#live;
	}

	/** What votes, and what asks with tokens; null in a room without, and before it is loaded. */
	get voting() {
		return this.#voting;
	}

	/** Whether that could not be loaded; it is tried again each time the line is back. */
	get isVotingMissing() {
		return this.#isMissing;
	}

	/** Whether the room asks for tokens. */
	get asksForTokens() {
		return this.#live?.room.statement.askTokenKey !== undefined;
	}

	/** Whether there is nothing left to hold on to: the room burned, or its time has passed. */
	get isGone() {
		return this.entrance.stage.is === 'no-room' || (this.#live?.isOver ?? false);
	}

	/**
	 * Gets the tokens that the board calls for now. To be called again when it calls for more, and when
	 * the line is back.
	 *
	 * @param load fetches what votes
	 */
	async seekTokens(load: () => Promise<Late>): Promise<void> {
		const live = this.#live;
		if (!live || !this.asksForTokens || live.warning || this.isGone) return;
		const needs = () => ({ statement: live.room.statement, taken: live.board.taken });
		if (this.#voting) return this.#voting.tokens.follow(needs());
		if (this.#loading) return;
		this.#loading = true;
		try {
			const late = await load();
			if (this.isGone) return;
			const tokens = new late.Tokens(this.#p, needs(), () => this.mine.wake());
			const arranged = new late.ArrangedBoard(live.room.code);
			this.#voting = { late, tokens, arranged };
			this.#isMissing = false;
			this.mine.wake();
		} catch {
			this.#isMissing = true;
		} finally {
			this.#loading = false;
		}
	}

	/** The room is no longer paused: withdrawals and votes that it held back leave. */
	resume(): void {
		this.mine.resume();
		this.#voting?.tokens.wake();
	}

	/** Forgets the questions, on the device too, the tokens and the keys. */
	forget(): void {
		this.mine.forget();
		this.#voting?.tokens.end();
		this.#voting?.arranged.choose('board');
		this.#live?.forget();
	}

	/** Erases what this tab holds of the room, because someone asked for it; then comes `eraseDevice`. */
	erase(): void {
		this.mine.erase();
		this.#voting?.tokens.erase();
		this.#voting?.arranged.choose('board');
	}

	#wake(): void {
		this.mine.wake();
		this.#voting?.tokens.wake();
	}

	#purse(): Purse | null {
		if (this.#live && !this.asksForTokens) return null;
		return this.#voting?.tokens ?? NOT_YET;
	}
}
