import { expect, test } from 'vitest';
import { questionRef } from '#lib/crypto/backstage.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { sealEnvelope } from '#lib/crypto/envelope.ts';
import { noble as p } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import type { Read } from './open-one.ts';
import { makeReader } from './reader.ts';

const sodium = await loadSodium();
const keys = deriveRoom(p, p.random(32), 'TERRASSE');
const ask = (text: string, room = keys) =>
	sealEnvelope(p, room, { kind: 'question', reply: p.random(32), text });

function reading() {
	const reads: Read[] = [];
	let unreadable = 0;
	let slices = 0;
	const reader = makeReader(sodium, keys, (opened, failed) => {
		reads.push(...opened);
		unreadable += failed;
		slices++;
	});
	const texts = () => reads.map(({ question }) => question.kind === 'question' && question.text);
	return { reader, reads, texts, unreadable: () => unreadable, slices: () => slices };
}

test('questions are opened in the order of the stream, with the name the board knows them by', async () => {
	const { reader, reads, texts } = reading();
	const sealed = ['une', 'deux', 'trois'].map((text) => ask(text));
	sealed.forEach(({ envelope }, index) => reader.take({ seq: index + 1, envelope: b64(envelope) }));
	await reader.idle();
	expect(texts()).toEqual(['une', 'deux', 'trois']);
	expect(reads.map(({ ref }) => ref)).toEqual(
		sealed.map(({ id }) => b64(questionRef(p, keys.backstageKey, id)))
	);
});

test('an id is taken once, whether it comes again under its number or under another', async () => {
	const { reader, texts, unreadable } = reading();
	const { envelope } = ask('une fois');
	for (const seq of [1, 1, 2]) reader.take({ seq, envelope: b64(envelope) });
	await reader.idle();
	expect(texts()).toEqual(['une fois']);
	expect(unreadable()).toBe(0);
});

test('what does not open is counted and set aside, and what follows is read', async () => {
	const { reader, texts, unreadable } = reading();
	const broken = ask('altérée').envelope;
	broken[200] = 1 ^ (broken[200] ?? 0);
	const foreign = ask('ailleurs', deriveRoom(p, p.random(32), 'TERRASSE')).envelope;
	const all = [
		b64(broken),
		b64(foreign),
		'not base64',
		b64(new Uint8Array(7)),
		b64(ask('ok').envelope)
	];
	all.forEach((envelope, index) => reader.take({ seq: index + 1, envelope }));
	for (const event of [null, 7, {}, { seq: 9 }]) reader.take(event);
	await reader.idle();
	expect(unreadable()).toBe(4);
	expect(texts()).toEqual(['ok']);
});

test('many at once are opened in several slices, so that the page can breathe', async () => {
	const { reader, texts, slices } = reading();
	const { envelope } = ask('x');
	for (let seq = 1; seq <= 300; seq++) {
		const other = envelope.slice();
		other[25] = seq % 256;
		other[26] = seq >> 8;
		reader.take({ seq, envelope: b64(other) });
	}
	reader.take({ seq: 301, envelope: b64(envelope) });
	await reader.idle();
	expect(texts()).toEqual(['x']);
	expect(slices()).toBeGreaterThan(2);
});

test('a closed reader opens nothing more', async () => {
	const { reader, reads } = reading();
	reader.take({ seq: 1, envelope: b64(ask('trop tard').envelope) });
	reader.close();
	await reader.idle();
	expect(reads).toEqual([]);
});
