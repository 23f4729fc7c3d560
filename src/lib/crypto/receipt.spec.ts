/** Only who opened a question can answer it, and only its asker knows which answer is theirs. */
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/receipts.json';
import { fromHex, hex } from './bytes.ts';
import { openReply, replyBudget, REPLY_BYTES, sealReply, tag, type Reply } from './receipt.ts';

const reply = fromHex(vectors.reply);

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.tags)('tag $s', (v) => {
		expect(hex(tag(p, reply, v.s))).toBe(v.tag);
	});

	test.for(vectors.messages)('message $m', (v) => {
		const message = JSON.parse(v.json) as Reply;
		const made = sealReply(withRandom(p, fromHex(v.nonce)), reply, v.m, message);
		expect({ tag: hex(made.tag), box: hex(made.box) }).toEqual({ tag: v.tag, box: v.box });
		expect(made.box).toHaveLength(REPLY_BYTES);
		expect(openReply(p, reply, made.tag, made.box)).toEqual(message);
	});

	test.for(vectors.refused)('refuses: $why', (v) => {
		expect(() => openReply(p, reply, fromHex(v.tag), fromHex(v.box))).toThrow(
			'receipt: opening failed'
		);
	});

	test('a message is refused exactly where its budget falls below zero', () => {
		const message: Reply = { kind: 'answer', text: 'é'.repeat(230) };
		const room = replyBudget(message);
		const longest = { ...message, text: message.text + 'a'.repeat(room) };
		expect(sealReply(p, reply, 0, longest).box).toHaveLength(REPLY_BYTES);
		const longer = { ...longest, text: longest.text + 'a' };
		expect(replyBudget(longer)).toBe(-1);
		expect(() => sealReply(p, reply, 0, longer)).toThrow('too long');
		expect(() => sealReply(p, reply, 16, message)).toThrow('no such message');
	});
});

test.for(pairs)('$name: a reply opens for its asker, and for nobody else', (pair) => {
	const { writer, reader } = pair;
	const message: Reply = { kind: 'reason', text: 'Déjà posée' };
	const made = sealReply(writer, reply, 3, message);
	expect(openReply(reader, reply, made.tag, made.box)).toEqual(message);
	expect(() => openReply(reader, reader.random(32), made.tag, made.box)).toThrow('receipt:');
});
