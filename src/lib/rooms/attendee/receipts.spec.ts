import { expect, test } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import { RECEIPT, sealReply, tag, type Reply } from '#lib/crypto/receipt.ts';
import { addReplies, NO_REPLIES, receiptReader } from './receipts.ts';

const mine = new Uint8Array(32).fill(1);
const theirs = new Uint8Array(32).fill(2);
const read = receiptReader(noble, mine);

const receipt = (of: Uint8Array<ArrayBuffer>, s: number) => ({ tag: b64(tag(noble, of, s)) });
const message = (of: Uint8Array<ArrayBuffer>, m: number, reply: Reply) => {
	const { tag: name, box } = sealReply(noble, of, m, reply);
	return { tag: b64(name), box: b64(box) };
};
const list = (...items: object[]) => addReplies(NO_REPLIES, items);

test('nothing is known of a question before a desk has opened it', () => {
	expect(read(list(receipt(theirs, 0)))).toEqual({ received: false, outcome: null, messages: [] });
});

test('what was said last of it counts, in the order of the list', () => {
	const board = receipt(mine, RECEIPT.published);
	const declined = receipt(mine, RECEIPT.declined);
	const first = receipt(mine, RECEIPT.received);
	expect(read(list(first, declined, board))).toMatchObject({
		received: true,
		outcome: 'published'
	});
	expect(read(list(first, board, declined))).toMatchObject({ outcome: 'declined' });
});

test('private replies are read by their asker and by nobody else', () => {
	const answer = { kind: 'answer' as const, text: 'Oui.' };
	const reason = { kind: 'reason' as const, text: 'Déjà posée.' };
	const all = list(message(mine, 1, answer), message(mine, 0, reason), message(theirs, 0, answer));
	expect(read(all).messages).toEqual([reason, answer]);
});

test('a box that is not the desk’s is no message', () => {
	const { tag: name } = message(mine, 0, { kind: 'answer', text: 'x' });
	expect(read(list({ tag: name, box: b64(new Uint8Array(552)) })).messages).toEqual([]);
});

test('the list sent again changes nothing; a tag keeps the box it came with', () => {
	const first = message(mine, 0, { kind: 'answer', text: 'Oui.' });
	const second = message(mine, 0, { kind: 'answer', text: 'Non.' });
	const once = list(first);
	expect(addReplies(once, [first, second])).toEqual(once);
	expect(read(addReplies(once, [second])).messages).toEqual([{ kind: 'answer', text: 'Oui.' }]);
});

test.each([[{}], [[{ tag: 'short' }]], [[{ tag: b64(tag(noble, mine, 0)), box: 7 }]], ['hello']])(
	'%o is no list',
	(event) => {
		expect(() => addReplies(NO_REPLIES, event)).toThrow();
	}
);
