/**
 * Receipts and private replies: what a desk posts for one asker, whom nobody can tell from the list
 * (PROTOCOL section 8). A tag alone is the receipt: only who opened the question can make it.
 */
import { box, openBox } from './box.ts';
import { concat, u8, utf8 } from './bytes.ts';
import { asObject, asOneOf, asText } from './fields.ts';
import { label } from './label.ts';
import { pad, unpad } from './pad.ts';
import type { Bytes, Primitives } from './primitives.ts';

/** What a tag without a box says. */
export const RECEIPT = { received: 0, published: 1, merged: 2, declined: 3, answered: 4 } as const;
/** The `s` of the first written message; sixteen fit. */
export const FIRST_MESSAGE = 16;
/** Length of the box of every written message. */
export const REPLY_BYTES = 552;
const BLOCK = 512;

/** A message from the facilitators to one asker. */
export interface Reply {
	kind: 'reason' | 'answer';
	text: string;
}

/** `tag(s)` (16 bytes), from the question's reply secret (32 bytes). */
export const tag = (p: Primitives, reply: Bytes, s: number): Bytes =>
	p.hash(concat(label('tag'), u8(s)), reply).slice(0, 16);

/** The m-th written message, m from 0 to 15. Throws if `m` or the message is too large. */
export function sealReply(
	p: Primitives,
	reply: Bytes,
	m: number,
	message: Reply
): { tag: Bytes; box: Bytes } {
	if (!Number.isInteger(m) || m < 0 || m > 15) throw new Error('receipt: no such message');
	const plain = pad(BLOCK, readReply({ kind: message.kind, text: message.text }));
	if (plain.length !== BLOCK) throw new Error('receipt: the message is too long');
	const name = tag(p, reply, FIRST_MESSAGE + m);
	return { tag: name, box: box(p, replyKey(p, reply), context(name), plain) };
}

/** The message under one of our tags. Throws if it is another's, or malformed. */
export function openReply(p: Primitives, reply: Bytes, name: Bytes, sealed: Bytes): Reply {
	if (sealed.length !== REPLY_BYTES) throw new Error('receipt: opening failed');
	try {
		return readReply(unpad(BLOCK, openBox(p, replyKey(p, reply), context(name), sealed)));
	} catch {
		throw new Error('receipt: opening failed');
	}
}

/** How many more bytes of text fit in a message: below zero is too long. */
export const replyBudget = (message: Reply): number =>
	BLOCK - 1 - utf8(JSON.stringify({ kind: message.kind, text: message.text })).length;

const replyKey = (p: Primitives, reply: Bytes): Bytes => p.hash(label('reply'), reply);
const context = (name: Bytes): Bytes => concat(label('reply'), name);

function readReply(json: unknown): Reply {
	const fields = asObject(json);
	return {
		kind: asOneOf(fields['kind'], ['reason', 'answer']),
		text: asText(fields['text'])
	};
}
