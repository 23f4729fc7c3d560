import { b64 } from '#lib/crypto/bytes.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { RECEIPT, tag } from '#lib/crypto/receipt.ts';
import type { Answer } from './call.ts';
import type { Item, Lists } from './fold.ts';
import { makeMessages, type Messages } from './messages.ts';
import { UNDO_S } from './undo.ts';

/**
 * Tells each asker, unasked, what became of the question: received, on the board, declined,
 * answered (PROTOCOL.md, section 8). Nothing is remembered: what is due is worked out from the
 * lists and from the tags that the room already holds, so a desk reopened goes on where it was.
 */
export type Posted = { tag: string; box?: string };

export type Receipts = {
	/** Takes the data of a `reply` event: what the room holds. */
	hold: (replies: unknown) => void;
	/** Sends a private message to an asker; resolves once the room holds it. */
	write: Messages['write'];
	/** Posts a batch of what is due, one every five seconds at most. `now` in Unix seconds. */
	tick: (lists: Lists, now: number) => Promise<void>;
};

/** A batch that a server takes whole. */
const MOST = 100;
const POST_EVERY_S = 5;

/** Makes the postbox of a desk. `post` sends a batch; see `Call`. */
export function makeReceipts(p: Primitives, post: (batch: Posted[]) => Promise<Answer>): Receipts {
	/** Tag to box, `''` where the tag alone says it. */
	const held = new Map<string, string>();
	const made = new Map<string, string>();
	const messages = makeMessages(p, held);
	/** Since when each tag is due on this desk. */
	let sinceOf: ReadonlyMap<string, number> = new Map();
	let posting = false;
	let postedAt = -Infinity;

	/** Made once: a room of two thousand questions is looked at every five seconds. */
	function tagOf({ id, asked }: Item, s: number): string {
		const name = `${id} ${s}`;
		const known = made.get(name) ?? (asked ? b64(tag(p, asked.reply, s)) : '');
		made.set(name, known);
		return known;
	}

	/** What is due, but nothing that could still be undone: a receipt cannot be taken back. */
	function due(lists: Lists, now: number): Posted[] {
		const seen = new Map<string, number>();
		const names = statuses(lists).flatMap(({ item, s }) =>
			s.map((each) => ({ name: tagOf(item, each), isFirst: each === RECEIPT.received }))
		);
		const found = names.filter(({ name, isFirst }) => {
			if (name === '' || held.has(name)) return false;
			const since = sinceOf.get(name) ?? now;
			seen.set(name, since);
			return isFirst || now - since >= UNDO_S;
		});
		sinceOf = seen;
		return found.map(({ name }) => ({ tag: name }));
	}

	return {
		hold(replies) {
			for (const { tag: name, box } of Array.isArray(replies) ? (replies as Posted[]) : []) {
				held.set(name, box ?? '');
			}
			messages.settle();
		},
		write: messages.write,
		async tick(lists, now) {
			const batch = [...messages.due(), ...due(lists, now)].slice(0, MOST);
			if (posting || batch.length === 0 || now - postedAt < POST_EVERY_S) return;
			posting = true;
			postedAt = now;
			const answer = await post(shuffled(p, batch));
			posting = false;
			if (answer.kind !== 'done') return;
			for (const { tag: name, box } of batch) if (!box) held.set(name, '');
		}
	};
}

/** What each question has come to. One of 1 to 4 at a time: in a shuffled batch, order is chance. */
function statuses(lists: Lists): { item: Item; s: number[] }[] {
	const as =
		(...s: number[]) =>
		(item: Item) => ({ item, s: [RECEIPT.received, ...s] });
	return [
		...lists.incoming.map(as()),
		...lists.kept.map(as()),
		...lists.board.map(as(RECEIPT.published)),
		...lists.answered.map(as(RECEIPT.answered)),
		...lists.aside.map((item) => as(aside(item))(item))
	];
}

function aside({ declined, into }: Item): number {
	if (into !== null) return RECEIPT.merged;
	return declined ? RECEIPT.declined : RECEIPT.published;
}

/** In an order that says nothing (Fisher and Yates); batches are far shorter than 2^32. */
export function shuffled<Thing>(p: Primitives, things: readonly Thing[]): Thing[] {
	const out = [...things];
	for (let last = out.length - 1; last > 0; last--) {
		const [a = 0, b = 0, c = 0, d = 0] = p.random(4);
		const other = (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % (last + 1);
		[out[last], out[other]] = [out[other] as Thing, out[last] as Thing];
	}
	return out;
}
