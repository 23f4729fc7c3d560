import type { Identity } from '#lib/crypto/identity.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { Reply } from '#lib/crypto/receipt.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { loadList } from '#lib/crypto/words.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import { emptyBoard } from '../board.ts';
import { NO_VOTES } from '../tally.ts';
import { callServer, callUntilKnown, pause } from './call.ts';
import { NOTHING_SAVED, type Person } from './decisions.ts';
import { DeskUndo } from './DeskUndo.svelte.ts';
import { emptyLists, type Item } from './fold.ts';
import { gesturesIn, type Gestures } from './gestures.ts';
import { makeHeld } from './held.ts';
import { enterRoom, forgetKeys, type Entered, type EntryFailure } from './keys.ts';
import { NO_PAPERS } from './tickets.ts';
import { liveInRoom, type LivedRoom, type RoomState } from './room.ts';

/**
 * The desk of one room, as its page sees it: from locked to burned. All that is secret is in memory
 * only, and is overwritten when the room burns.
 */
export type Stage = 'locked' | 'entering' | 'inside' | 'burned' | 'crypto' | EntryFailure;

/** What the slowest pages need to hear that the room burns, before it is gone. */
const FAREWELL_MS = 2_000;

const second = () => Math.floor(Date.now() / 1000);

export class Desk {
	readonly code: string;
	#stage = $state<Stage>('locked');
	#entered = $state.raw<Entered | null>(null);
	#room: LivedRoom | null = null;
	#gestures: Gestures | null = null;
	#primitives: Primitives | null = null;
	#state = $state.raw<RoomState>({
		lists: emptyLists(),
		board: emptyBoard(),
		tip: { n: 0, hash: new Uint8Array(32) },
		line: 'connecting',
		refused: null,
		unreadable: 0,
		queue: { names: [], stoppedBy: null, retrying: false },
		busy: {},
		warnings: [],
		statement: null,
		bits: 0,
		tally: NO_VOTES,
		tickets: { made: 0, used: 0 },
		papers: NO_PAPERS,
		saved: NOTHING_SAVED
	});
	#lists = $derived(this.#state.lists);
	#now = $state(second());
	#burning = $state(false);
	#messages = $state(0);
	#heldCount = $state(0);
	/** The question whose private message could not leave. */
	#undelivered = $state<string | null>(null);
	/** What was done lately, and how to undo it. */
	readonly undo = new DeskUndo(second);
	readonly #held = makeHeld(second, () => (this.#heldCount = this.#held.size));
	#list = $state.raw<readonly string[]>([]);

	/** Whose desk it is, as colleagues see it. */
	readonly me: Person;

	constructor(code: string, me: Person) {
		this.code = code;
		this.me = me;
	}

	get stage() {
		return this.#stage;
	}
	/** The room's statement, keys and door, once inside. */
	get entered() {
		return this.#entered;
	}
	get state() {
		return this.#state;
	}
	get lists() {
		return this.#lists;
	}
	/** Unix seconds, by this computer's clock. */
	get now() {
		return this.#now;
	}
	/** Burning was confirmed, and the server has not answered yet. */
	get burning() {
		return this.#burning;
	}
	/** How many private messages are on their way. */
	get messages() {
		return this.#messages;
	}
	/** How many more wait until they can be undone no more. */
	get held() {
		return this.#heldCount;
	}
	/** The key of the question whose private message could not leave. */
	get undelivered() {
		return this.#undelivered;
	}
	/** The room's 2,048 words; empty until they are loaded. */
	get list() {
		return this.#list;
	}
	/** libsodium, once loaded. */
	get primitives() {
		return this.#primitives;
	}

	/** Opens one's keyring and goes in. */
	async enter(identity: Identity): Promise<void> {
		if (this.#stage === 'entering' || this.#stage === 'inside') return;
		this.#stage = 'entering';
		const p = await loadSodium().catch(() => null);
		const entered = p ? await enterRoom(p, callServer, identity, this.code) : 'crypto';
		// The page may have been left meanwhile.
		if (this.#stage !== 'entering') return;
		if (p === null || typeof entered === 'string') {
			this.#stage = typeof entered === 'string' ? entered : 'crypto';
			return;
		}
		this.#primitives = p;
		this.#entered = entered;
		this.#room = liveInRoom(p, callServer, entered, second, (parts) => {
			this.#state = { ...this.#state, ...parts };
			if (this.#state.board.burned && !this.#burning) this.#forget();
			if (parts.refused === 404 && !this.#burning) this.#gone();
		});
		this.#gestures = gesturesIn({
			p,
			room: this.#room,
			me: this.me,
			now: second,
			remember: (done) => this.undo.remember(done),
			hold: (item, message) => this.#held.hold(() => this.#send(item, message))
		});
		this.#stage = 'inside';
		this.#list = await loadList(entered.statement.list);
	}

	/** Makes, prints and takes back paper tickets, once inside. */
	get tickets() {
		return this.#room?.tickets ?? null;
	}
	/** Who may come in from now on. @returns null once it stands, else why not */
	async admit(admission: Statement['admission']): Promise<null | 'lost' | ProblemCode> {
		return (await this.#room?.changeStatement({ admission })) ?? null;
	}

	/** What a person may do, once inside. */
	get gestures() {
		return this.#gestures;
	}

	/** What a second brings: call it every second. */
	tick(): void {
		this.#now = second();
		if (this.#entered && this.#now >= this.#entered.statement.burnsAt) this.#forget();
		this.undo.tick();
		this.#held.tick(this.#now);
		this.#room?.tick(this.#now);
	}

	/** Leaves the page. */
	leave(): void {
		this.#room?.close();
		this.#held.drop();
		this.undo.clear();
		if (this.#entered) forgetKeys(this.#entered.keys);
		this.#room = null;
		this.#gestures = null;
		this.#entered = null;
		this.#stage = 'locked';
	}

	/** Seals a private message. A reason is sent only if the question is still declined for it. */
	#send({ asked, key }: Item, message: Reply): void {
		if (!asked || !this.#room) return;
		const declined = this.lists.aside.find((item) => item.key === key && item.declined);
		if (message.kind === 'reason' && declined?.reason !== message.text) return;
		this.#messages++;
		const sent = this.#room.receipts.write(asked.reply, message);
		sent
			.then(() => {
				if (message.kind === 'answer') this.#gestures?.replied(key, message.text);
			})
			.catch(() => (this.#undelivered = key))
			.finally(() => this.#messages--);
	}
	/** After a refusal: tries the first waiting act again. */
	resume(): void {
		this.#room?.resume();
	}
	/** After a refusal: gives it up. */
	drop(): void {
		this.#room?.drop();
	}

	/** Announces the burning to all, has the server delete everything, forgets the keys. */
	async burn(): Promise<void> {
		const room = this.#room;
		if (!room || this.#burning) return;
		this.#burning = true;
		if (!room.isStopped()) {
			await room.add(room.acts.burned());
			await pause(FAREWELL_MS);
		}
		const attempt = () => callServer('POST', `/api/rooms/${this.code}/burn`, {});
		const answer = await callUntilKnown(attempt, pause, () => this.#room === null);
		this.#burning = false;
		const isGone =
			answer.kind === 'done' || (answer.kind === 'refused' && answer.code === 'no-room');
		if (isGone) this.#forget();
	}

	/** The server says there is no such room: burned on time, or taken away without a word. */
	#gone(): void {
		const { statement } = this.#entered ?? {};
		const announced = this.#state.board.burned || (statement && second() >= statement.burnsAt);
		if (announced) this.#forget();
	}

	#forget(): void {
		this.leave();
		this.#stage = 'burned';
		const { board, tip } = this.#state;
		this.#state = {
			...this.#state,
			lists: emptyLists(),
			busy: {},
			board: { ...emptyBoard(), burned: board.burned },
			tip
		};
	}
}
