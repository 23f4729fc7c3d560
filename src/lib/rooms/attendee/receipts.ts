/**
 * What became of one's questions, read from the list that every attendee downloads whole (PROTOCOL
 * section 8): which tags are ours only this tab can tell, since it holds the reply secrets.
 */
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { asList, asObject, asPattern } from '#lib/crypto/fields.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { FIRST_MESSAGE, openReply, RECEIPT, tag, type Reply } from '#lib/crypto/receipt.ts';

/** What the desk said last of a question, beside having received it. */
export type Outcome = 'published' | 'merged' | 'declined' | 'answered';

/** What is known of one question. */
export interface Receipts {
	/** A desk opened it. */
	received: boolean;
	outcome: Outcome | null;
	/** The written messages for its asker alone, in order. */
	messages: Reply[];
}

/** The room's list: tags (b64) in the order of the list, each with its box (b64) if it has one. */
export type ReplyList = ReadonlyMap<string, string | null>;

/** The list before anything was posted on it. */
export const NO_REPLIES: ReplyList = new Map();

const OUTCOMES: readonly Outcome[] = ['published', 'merged', 'declined', 'answered'];
const MESSAGES = 16;

/**
 * Adds the data of a `reply` event. A tag that is already there stays as it was, so a list sent
 * again changes nothing. Throws if it is no such event.
 */
export function addReplies(list: ReplyList, event: unknown): ReplyList {
	const longer = new Map(list);
	for (const { name, box } of asList(event, readItem)) {
		if (!longer.has(name)) longer.set(name, box);
	}
	return longer;
}

function readItem(item: unknown): { name: string; box: string | null } {
	const fields = asObject(item);
	const box = fields['box'] ?? null;
	return {
		name: asPattern(fields['tag'], /^[\w-]{22}$/),
		box: box === null ? null : asPattern(box, /^[\w-]+$/)
	};
}

/** Makes the reader of one question's receipts. @param reply its secret, 32 bytes */
export function receiptReader(p: Primitives, reply: Bytes): (list: ReplyList) => Receipts {
	const nameOf = (s: number) => b64(tag(p, reply, s));
	const received = nameOf(RECEIPT.received);
	const outcomes = new Map(OUTCOMES.map((outcome) => [nameOf(RECEIPT[outcome]), outcome]));
	const messages = Array.from({ length: MESSAGES }, (_, m) => nameOf(FIRST_MESSAGE + m));
	return (list) => {
		const said = [...list.keys()].map((name) => outcomes.get(name)).filter(Boolean);
		return {
			received: list.has(received),
			outcome: said.at(-1) ?? null,
			messages: messages.flatMap((name) => open(p, reply, name, list.get(name) ?? null))
		};
	};
}

/** The message under one of our tags; none if nothing of ours is there, or it does not open. */
function open(p: Primitives, reply: Bytes, name: string, box: string | null): Reply[] {
	if (box === null) return [];
	try {
		return [openReply(p, reply, fromB64(name), fromB64(box))];
	} catch {
		return [];
	}
}
