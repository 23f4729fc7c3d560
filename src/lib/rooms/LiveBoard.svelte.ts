/**
 * A room's board, alive: the line, the verified chain, the board folded from it, and every reason
 * not to believe what is on screen. For the attendee page and the wall.
 */
import type { Primitives } from '#lib/crypto/primitives.ts';
import { mayFollow } from '#lib/crypto/statement.ts';
import { applyEntry, emptyBoard } from './board.ts';
import { followChain, type ChainWarning, type Follower, type Verified } from './chain.ts';
import { compareStatement, unconfirmedSince } from './confirmed.ts';
import { askForRoom, enter, type Entered } from './joining.ts';
import { openLine, type Line, type LineState } from './live.ts';
import { NO_VOTES, readTally } from './tally.ts';

/**
 * What stops the page: the chain's warnings, a statement not announced, a room gone too soon, tokens
 * under a key that is not in the statement.
 */
export type Warning = ChainWarning | 'statement' | 'gone' | 'forged';

/** How often the ages said on screen are looked at again. */
const TICK_MS = 5_000;
const seconds = () => Math.floor(Date.now() / 1000);

export class LiveBoard {
	#p: Primitives;
	#chain: Follower | null;
	#line: Line;
	#clock: ReturnType<typeof setInterval>;
	#heard: (replies: unknown) => void;
	#back: () => void;
	#asking = false;

	#room = $state.raw<Entered>() as Entered;
	#board = $state.raw(emptyBoard());
	#tally = $state.raw(NO_VOTES);
	#mark = $state.raw({ n: 0, hash: new Uint8Array(32), at: 0 });
	#warning = $state<Warning | null>(null);
	#lineState = $state<LineState>('connecting');
	#lostAt = $state(0);
	#now = $state(seconds());
	#ended = $state(false);

	/**
	 * Opens the line of a room that was entered.
	 *
	 * @param heard takes the data of each `reply` event; @param back is told when the line is live
	 */
	constructor(
		p: Primitives,
		room: Entered,
		heard: (replies: unknown) => void = () => {},
		back: () => void = () => {}
	) {
		this.#p = p;
		this.#room = room;
		this.#heard = heard;
		this.#back = back;
		this.#chain = followChain(p, {
			...room,
			rootPublicKey: room.statement.rootPublicKey
		});
		this.#clock = setInterval(() => (this.#now = seconds()), TICK_MS);
		this.#line = openLine(`/api/rooms/${room.code}/events`, {
			event: (name, data) => this.#hear(name, data),
			state: (state) => this.#lineIs(state),
			refused: (status) => this.#refused(status)
		});
	}

	/** The room, under the newest statement that was checked. */
	get room() {
		return this.#room;
	}
	/** What the board says; before `isKnown`, nothing that one may repeat. */
	get board() {
		return this.#board;
	}
	/** The votes as the server counts them: nothing of them is signed. */
	get tally() {
		return this.#tally;
	}
	/** The last entry under a checked head, the hash up to it, and when that head was signed. */
	get mark() {
		return this.#mark;
	}
	/** Whether a signed board was checked: until then its phase is nobody's word. */
	get isKnown() {
		return this.#mark.n > 0;
	}
	/** Why nothing more is shown, or null. */
	get warning() {
		return this.#warning;
	}
	get line() {
		return this.#lineState;
	}
	/** When the line was lost (Unix seconds), null while it is not. */
	get lostAt() {
		return this.#lineState === 'lost' ? this.#lostAt : null;
	}
	/** Unix seconds, a few seconds late at most. */
	get now() {
		return this.#now;
	}
	/** Since when no desk has confirmed the board (Unix seconds), or null. */
	get unconfirmedSince() {
		return unconfirmedSince(this.#mark.at, this.#board, this.#now);
	}
	/** Whether the room is over: burned, or past the time it burns at. */
	get isOver() {
		return this.#board.burned || this.#ended;
	}

	close() {
		clearInterval(this.#clock);
		this.#line.close();
	}

	/** The server was caught at something that the stream does not show. */
	warn(warning: Warning) {
		this.#warning ??= warning;
	}

	/** Erases the keys of a room that is over, in memory and in the address bar. */
	forget() {
		this.close();
		this.#chain = null;
		this.#room.audience.fill(0);
		history.replaceState(history.state, '', location.pathname + location.search);
	}

	#hear(name: string, data: unknown): void {
		if (name === 'board') this.#show(this.#chain?.takeEntry(data) ?? []);
		else if (name === 'head') this.#show(this.#chain?.takeHead(data) ?? []);
		else if (name === 'reply') this.#heard(data);
		else if (name === 'tally') this.#count(data);
	}

	#count(event: unknown): void {
		try {
			this.#tally = readTally(event);
		} catch {
			// What makes no sense counts nothing; the next one is whole again.
		}
	}

	#show(verified: Verified[]): void {
		if (!this.#chain) return;
		const { n, hash, at, warning } = this.#chain;
		this.#warning ??= warning;
		this.#now = seconds();
		if (at !== this.#mark.at || n !== this.#mark.n) this.#mark = { n, hash, at };
		if (verified.length === 0) return;
		const entries = verified.map(({ entry }) => entry);
		this.#board = entries.reduce(applyEntry, this.#board);
		if (this.#board.burned) this.close();
		else void this.#compare();
	}

	#lineIs(state: LineState): void {
		this.#lineState = state;
		if (state === 'lost') this.#lostAt = seconds();
		if (state !== 'live') return;
		void this.#compare();
		this.#back();
	}

	#refused(status: number): void {
		const inTime = seconds() < this.#room.statement.burnsAt;
		if (status === 404 && inTime && !this.#board.burned) this.#warning ??= 'gone';
		else this.#ended = true;
		this.close();
	}

	/** The statement on which all rests must be the one the board announces. */
	async #compare(): Promise<void> {
		if (this.#verdict() === 'differs') this.#warning ??= 'statement';
		if (this.#verdict() !== 'older' || this.#asking) return;
		this.#asking = true;
		const offer = await askForRoom(this.#room.code);
		this.#asking = false;
		if (typeof offer === 'string') return;
		const next = enter(this.#p, this.#room.code, this.#room, offer.signed);
		if (next && mayFollow(this.#room.statement, next.statement)) this.#room = next;
		if (this.#verdict() === 'older' || this.#verdict() === 'differs') this.#warning ??= 'statement';
	}

	#verdict() {
		const { statement, hash } = this.#room;
		return compareStatement(this.#board.statement, statement.serial, hash);
	}
}
