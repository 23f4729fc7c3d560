/** One question asked here: where it is, what became of it, and the secret that tells. */
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { Kept } from './keepsake.ts';
import type { Passage } from './outbox.ts';
import { receiptReader, type Receipts, type ReplyList } from './receipts.ts';

/** Without a receipt for this long after it was stored, the page says that no desk has it. */
const RECEIPT_WITHIN_S = 120;

export class AskedQuestion {
	readonly text: string;
	readonly reply: Bytes;
	/** Unix milliseconds. */
	readonly askedAt: number;
	#readReceipts: (list: ReplyList) => Receipts;
	#list: () => ReplyList;
	#envelope: Bytes | null;
	#passage = $state.raw<Passage>({ is: 'sending' });
	#sentAt = $state<number | null>(null);
	/** Where the withdrawal is, once it was asked for; `held` while the room is paused. */
	withdrawal = $state.raw<Passage | { is: 'unsealed' | 'held' } | null>(null);

	/** @param list gives the room's replies as they are now */
	constructor(p: Primitives, what: Kept, list: () => ReplyList) {
		this.text = what.text;
		this.reply = what.reply;
		this.askedAt = what.askedAt;
		this.#envelope = what.envelope;
		this.#sentAt = what.sentAt;
		if (what.sentAt !== null) this.#passage = { is: 'sent' };
		if (what.withdrawn) this.withdrawal = { is: 'sent' };
		this.#list = list;
		this.#readReceipts = receiptReader(p, what.reply);
	}

	get passage() {
		return this.#passage;
	}

	set passage(next: Passage) {
		this.#passage = next;
		if (next.is !== 'sent') return;
		this.#sentAt ??= Math.floor(Date.now() / 1000);
		this.#envelope = null;
	}

	#receipts = $derived.by(() => this.#readReceipts(this.#list()));
	/** What the desk said of it. */
	get receipts() {
		return this.#receipts;
	}

	/** Whether something of it has not left: itself, or its withdrawal. */
	get isUnderWay() {
		return { question: isUnderWay(this.#passage), withdrawal: isUnderWay(this.withdrawal) };
	}

	/** Whether a desk should have confirmed it by `now` (Unix seconds) and has not. */
	isUnconfirmed(now: number): boolean {
		if (this.#sentAt === null || this.#receipts.received) return false;
		return now - this.#sentAt > RECEIPT_WITHIN_S;
	}

	/** What a later tab needs to have it again; its envelope only until that is stored. */
	toKeep(): Kept {
		return {
			text: this.text,
			reply: this.reply,
			askedAt: this.askedAt,
			sentAt: this.#sentAt,
			envelope: this.#envelope,
			withdrawn: this.withdrawal?.is === 'sent'
		};
	}
}

const isUnderWay = (passage: { is: string } | null): boolean =>
	['sending', 'waiting', 'held'].includes(passage?.is ?? '');
