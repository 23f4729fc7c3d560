/**
 * The questions asked in this tab, where each is, and what became of it. Held in memory alone: who
 * closes the tab leaves nothing behind.
 */
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { sealOrFail, type Intake, type Sealed, type Sealer } from './ask.ts';
import { openOutbox, type Outbox, type Passage } from './outbox.ts';
import {
	addReplies,
	NO_REPLIES,
	receiptReader,
	type Receipts,
	type ReplyList
} from './receipts.ts';

/** Without a receipt for this long after it was stored, the page says that no desk has it. */
const RECEIPT_WITHIN_S = 120;

export class AskedQuestion {
	readonly text: string;
	readonly reply: Bytes;
	#readReceipts: (list: ReplyList) => Receipts;
	#list: () => ReplyList;
	#passage = $state.raw<Passage>({ is: 'sending' });
	#sentAt = $state<number | null>(null);
	/** Where the withdrawal is, once it was asked for. */
	withdrawal = $state.raw<Passage | { is: 'unsealed' } | null>(null);

	constructor(p: Primitives, text: string, reply: Bytes, list: () => ReplyList) {
		this.text = text;
		this.reply = reply;
		this.#list = list;
		this.#readReceipts = receiptReader(p, reply);
	}

	get passage() {
		return this.#passage;
	}

	set passage(next: Passage) {
		this.#passage = next;
		if (next.is === 'sent') this.#sentAt ??= Math.floor(Date.now() / 1000);
	}

	#receipts = $derived.by(() => this.#readReceipts(this.#list()));
	/** What the desk said of it. */
	get receipts() {
		return this.#receipts;
	}

	/** Whether a desk should have confirmed it by `now` (Unix seconds) and has not. */
	isUnconfirmed(now: number): boolean {
		if (this.#sentAt === null || this.#receipts.received) return false;
		return now - this.#sentAt > RECEIPT_WITHIN_S;
	}
}

export class AskedQuestions {
	#p: Primitives;
	#sealer: Sealer;
	#outbox: Outbox;
	#list = $state.raw(NO_REPLIES);
	#asked = $state.raw<readonly AskedQuestion[]>([]);

	constructor(p: Primitives, sealer: Sealer, code: string) {
		this.#p = p;
		this.#sealer = sealer;
		this.#outbox = openOutbox(`/api/rooms/${code}/questions`);
	}

	/** Newest last; those refused at once are not among them: their text stayed in the field. */
	get asked() {
		return this.#asked;
	}

	/** Whether closing the tab now would lose something that has not left. */
	get isWaiting() {
		return this.#asked.some(({ passage }) => passage.is === 'waiting' || passage.is === 'sending');
	}

	/** Takes the data of a `reply` event; what is none is left out. */
	hear(event: unknown): void {
		try {
			this.#list = addReplies(this.#list, event);
		} catch {
			// A list that makes no sense says nothing of our questions.
		}
	}

	/** The line is back. */
	wake(): void {
		this.#outbox.wake();
	}

	/** Sends a sealed question; `tell` hears each change of its passage. */
	send(text: string, { envelope, reply }: Sealed, tell: (passage: Passage) => void): void {
		const question = new AskedQuestion(this.#p, text, reply, () => this.#list);
		this.#outbox.send(envelope, (passage) => {
			question.passage = passage;
			const isNew = !this.#asked.includes(question);
			if (isNew && (passage.is === 'sent' || passage.is === 'waiting')) {
				this.#asked = [...this.#asked, question];
			}
			tell(passage);
		});
	}

	/** Asks the facilitators to take a question back. Nothing leaves if sealing fails. */
	async withdraw(room: Intake, question: AskedQuestion): Promise<void> {
		question.withdrawal = { is: 'sending' };
		try {
			const act = () => this.#sealer.withdrawal(room, question.reply);
			const { envelope } = await sealOrFail(room, act);
			this.#outbox.send(envelope, (passage) => (question.withdrawal = passage));
		} catch {
			question.withdrawal = { is: 'unsealed' };
		}
	}

	/** Lets a question go: its text was taken back into the field. */
	drop(question: AskedQuestion): void {
		this.#asked = this.#asked.filter((other) => other !== question);
	}

	/** Forgets everything: the room was burned. */
	forget(): void {
		this.#outbox.close();
		this.#asked = [];
		this.#list = NO_REPLIES;
	}
}
