/**
 * The questions asked in this tab, where each is, and what became of it. Held in memory alone, so
 * who closes the tab leaves nothing behind, unless they asked this device to keep them.
 */
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { sealOrFail, type Intake, type Sealed, type Sealer } from './ask.ts';
import { AskedQuestion } from './AskedQuestion.svelte.ts';
import type { Keepsakes } from './keepsake.ts';
import { openOutbox, type Outbox, type Passage, type Purse } from './outbox.ts';
import { addReplies, NO_REPLIES } from './receipts.ts';

const seconds = () => Math.floor(Date.now() / 1000);

export class AskedQuestions {
	#p: Primitives;
	#sealer: Sealer;
	#code: string;
	#purse: () => Purse | null;
	#outbox: Outbox;
	#list = $state.raw(NO_REPLIES);
	#asked = $state.raw<readonly AskedQuestion[]>([]);
	#keepsakes = $state.raw<Keepsakes | null>(null);
	#erased = $state(0);
	/** Withdrawals that leave when the room is no longer paused. */
	#held: (() => void)[] = [];

	/** @param purse where tokens come from, in a room that asks for them; null in the others */
	constructor(p: Primitives, sealer: Sealer, code: string, purse: () => Purse | null = () => null) {
		this.#p = p;
		this.#sealer = sealer;
		this.#code = code;
		this.#purse = purse;
		this.#outbox = this.#openOutbox();
	}

	/** Newest last; those refused at once are not among them: their text stayed in the field. */
	get asked() {
		return this.#asked;
	}

	/** When the newest was asked (Unix seconds), 0 before the first. */
	get lastAskedAt() {
		return Math.floor((this.#asked.at(-1)?.askedAt ?? 0) / 1000);
	}

	/** Whether this device keeps them. */
	get isKept() {
		return this.#keepsakes !== null;
	}

	/** How many times someone erased all: what has a text of its own begins anew when it changes. */
	get erased() {
		return this.#erased;
	}

	/** Whether closing the tab now would lose something that has not left. */
	get isWaiting() {
		// On a device that keeps them, questions leave from the next tab; withdrawals do not.
		return this.#asked.some(
			({ isUnderWay }) => isUnderWay.withdrawal || (!this.isKept && isUnderWay.question)
		);
	}

	/** Takes the data of a `reply` event; what is none is left out. */
	hear(event: unknown): void {
		try {
			this.#list = addReplies(this.#list, event);
		} catch {
			// A list that makes no sense says nothing of our questions.
		}
	}

	/** The line is back, or tokens are here. */
	wake(): void {
		this.#outbox.wake();
	}

	/** Sends a sealed question; `tell` hears each change of its passage. */
	send(text: string, { envelope, reply }: Sealed, tell: (passage: Passage) => void): void {
		const kept = { text, reply, askedAt: Date.now(), sentAt: null, envelope, withdrawn: false };
		const question = new AskedQuestion(this.#p, kept, () => this.#list);
		this.#outbox.send(envelope, (passage) => {
			this.#follow(question, passage);
			tell(passage);
		});
	}

	#follow(question: AskedQuestion, passage: Passage): void {
		question.passage = passage;
		const isNew = !this.#asked.includes(question);
		if (isNew && (passage.is === 'sent' || passage.is === 'waiting')) {
			this.#asked = [...this.#asked, question];
		}
		if (passage.is === 'refused') this.#keepsakes?.drop(question);
		else this.#keepsakes?.put(question.toKeep());
	}

	/**
	 * Asks the facilitators to take a question back. Nothing leaves if sealing fails; what is sealed
	 * while the room is paused, when no envelope passes, stays here until `resume`.
	 *
	 * @param isPaused whether it is, once the withdrawal is sealed
	 */
	async withdraw(room: Intake, question: AskedQuestion, isPaused: () => boolean): Promise<void> {
		question.withdrawal = { is: 'sending' };
		try {
			const act = () => this.#sealer.withdrawal(room, question.reply);
			const { envelope } = await sealOrFail(room, act);
			if (isPaused()) this.#hold(question, envelope);
			else this.#sendBack(question, envelope);
		} catch {
			question.withdrawal = { is: 'unsealed' };
		}
	}

	/** The room is no longer paused: what it held back leaves. */
	resume(): void {
		for (const leave of this.#held.splice(0)) leave();
	}

	#hold(question: AskedQuestion, envelope: Bytes): void {
		question.withdrawal = { is: 'held' };
		this.#held.push(() => this.#sendBack(question, envelope));
	}

	#sendBack(question: AskedQuestion, envelope: Bytes): void {
		const follow = (passage: Passage) => {
			// The server may know of a pause before this page does.
			if (passage.is === 'refused' && passage.code === 'paused') {
				this.#hold(question, envelope);
				return;
			}
			question.withdrawal = passage;
			if (passage.is === 'sent') this.#keepsakes?.put(question.toKeep());
		};
		this.#outbox.send(envelope, follow, 'withdraw');
	}

	/** Lets a question go: its text was taken back into the field. */
	drop(question: AskedQuestion): void {
		this.#asked = this.#asked.filter((other) => other !== question);
		this.#keepsakes?.drop(question);
	}

	/**
	 * Keeps the questions on this device until the room burns.
	 *
	 * @param burnsAt Unix seconds
	 * @returns false where the browser keeps nothing
	 */
	async keep(burnsAt: number): Promise<boolean> {
		const { startKeeping } = await import('./keepsake.ts');
		this.#keepsakes = startKeeping(this.#code, burnsAt);
		for (const question of this.#asked) this.#keepsakes?.put(question.toKeep());
		return this.isKept;
	}

	/** Keeps them in this tab alone again. */
	stopKeeping(): void {
		this.#keepsakes?.end();
		this.#keepsakes = null;
	}

	/** Finds what this device was asked to keep; what had not left by then leaves now. */
	async recall(): Promise<void> {
		if (!keepsSomething()) return;
		const { findKeepsakes } = await import('./keepsake.ts');
		this.#keepsakes = findKeepsakes(this.#code, seconds());
		for (const kept of this.#keepsakes?.all() ?? []) {
			const question = new AskedQuestion(this.#p, kept, () => this.#list);
			this.#asked = [...this.#asked, question];
			const { envelope } = kept;
			if (envelope) this.#outbox.send(envelope, (passage) => this.#follow(question, passage));
		}
	}

	/** Forgets the questions, here and on the device; what has not left never will. */
	forget(): void {
		this.#outbox.close();
		this.#held = [];
		this.#outbox = this.#openOutbox();
		this.stopKeeping();
		this.#asked = [];
	}

	/** The same because someone asked for it: a text begun goes too. */
	erase(): void {
		this.forget();
		this.#erased++;
	}

	#openOutbox = () => openOutbox(`/api/rooms/${this.#code}/questions`, this.#purse);
}

/** Whether the page must look at what is kept at all; a browser may refuse the question itself. */
function keepsSomething(): boolean {
	try {
		return localStorage.length > 0;
	} catch {
		return false;
	}
}
