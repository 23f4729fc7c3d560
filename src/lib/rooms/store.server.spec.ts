import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { config } from '../../env.server.ts';
import { burn } from './burn.server.ts';
import { openRoom, refusalOf, temporaryDatabase } from './room.fixture.server.ts';
import { acceptEnvelope, envelopesAfter, lastEnvelope, MOST_ENVELOPES } from './store.server.ts';

temporaryDatabase();

test('questions are numbered in order of arrival, and kept byte for byte', async () => {
	const { code, seal } = await openRoom();
	const sealed = ['un', 'deux', 'trois'].map((text) => seal(text).envelope);
	const kept = await Promise.all(sealed.map((envelope) => acceptEnvelope(code, envelope)));
	expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(envelopesAfter(code, 0, 10).map(({ envelope }) => envelope)).toEqual(
		sealed.map((bytes) => Buffer.from(bytes))
	);
});

test('the same bytes again get the first number, whatever the phase has become', async () => {
	const { code, seal, post } = await openRoom();
	const { envelope } = seal('une fois');
	await acceptEnvelope(code, seal('avant').envelope);
	expect(await acceptEnvelope(code, envelope)).toEqual({ seq: 2, isNew: true });
	await post({ type: 'phase', phase: 'closed' }, 'closed');
	expect(await acceptEnvelope(code, envelope)).toEqual({ seq: 2, isNew: false });
	expect(lastEnvelope(code)).toBe(2);
});

test('the same bytes sent twice at once are stored once', async () => {
	const { code, seal } = await openRoom();
	const { envelope } = seal('deux fois');
	const answers = await Promise.all([
		acceptEnvelope(code, envelope),
		acceptEnvelope(code, envelope)
	]);
	expect(answers.map(({ seq }) => seq)).toEqual([1, 1]);
	expect(lastEnvelope(code)).toBe(1);
});

test('other bytes under a known id are refused, and the first stay', async () => {
	const { code, seal } = await openRoom();
	const { envelope } = seal('la première');
	await acceptEnvelope(code, envelope);
	const forged = envelope.slice();
	forged.set(seal('autre').envelope.slice(64), 64);
	expect(await refusalOf(acceptEnvelope(code, forged))).toMatchObject({ code: 'conflict' });
	expect(envelopesAfter(code, 0, 10).map((kept) => kept.envelope)).toEqual([Buffer.from(envelope)]);
});

test.each([2479, 2481, 0])('an envelope of %i bytes is refused by its size', async (length) => {
	const { code, seal } = await openRoom();
	const bytes = new Uint8Array(length);
	bytes.set(seal('x').envelope.slice(0, length));
	expect(await refusalOf(acceptEnvelope(code, bytes))).toMatchObject({ code: 'size' });
});

test('an unknown version, another room, another fingerprint, a dirty header are malformed', async () => {
	const { code, seal } = await openRoom();
	const elsewhere = await openRoom();
	const altered = [0, 9, 63].map((index) => {
		const { envelope } = seal('x');
		envelope[index] = 2 ^ (envelope[index] ?? 0);
		return envelope;
	});
	for (const envelope of [...altered, elsewhere.seal('x').envelope]) {
		expect(await refusalOf(acceptEnvelope(code, envelope))).toMatchObject({ code: 'malformed' });
	}
	expect(lastEnvelope(code)).toBe(0);
});

test('before the first phase, paused or closed, nothing is taken; vote-only takes withdrawals', async () => {
	const { code, seal, post } = await openRoom(null);
	const refused = async () => (await refusalOf(acceptEnvelope(code, seal('x').envelope))).code;
	expect(await refused()).toBe('closed');
	await post({ type: 'phase', phase: 'paused' }, 'paused');
	expect(await refused()).toBe('paused');
	await post({ type: 'phase', phase: 'vote-only' }, 'vote-only');
	expect(await acceptEnvelope(code, seal('x').envelope)).toMatchObject({ seq: 1 });
	await post({ type: 'phase', phase: 'closed' }, 'closed');
	expect(await refused()).toBe('closed');
});

test('no room, a code with wrong letters and a burned room are the same answer', async () => {
	const { code, seal } = await openRoom();
	const { envelope } = seal('trop tard');
	expect(await refusalOf(acceptEnvelope('0000ILOU', envelope))).toMatchObject({ code: 'no-room' });
	expect(await refusalOf(acceptEnvelope('00000000', envelope))).toMatchObject({ code: 'no-room' });
	await burn(code);
	expect(await refusalOf(acceptEnvelope(code, envelope))).toMatchObject({ code: 'no-room' });
});

test('a room takes so many a minute, whoever asks, and says when to come back', async () => {
	const { code, seal } = await openRoom();
	const other = await openRoom();
	const most = config().questionsAMinute;
	const first = seal('x').envelope;
	const copies = Array.from({ length: most }, (_, index) => {
		const envelope = first.slice();
		new DataView(envelope.buffer).setUint32(25, index);
		return envelope;
	});
	await Promise.all(copies.map((envelope) => acceptEnvelope(code, envelope)));
	const refused = await refusalOf(acceptEnvelope(code, seal('de trop').envelope));
	expect(refused).toMatchObject({ code: 'slow-down' });
	expect(refused.members.retryAfter).toBeGreaterThanOrEqual(1);
	expect(await acceptEnvelope(code, copies[0] as Uint8Array<ArrayBuffer>)).toMatchObject({
		seq: 1
	});
	expect(await acceptEnvelope(other.code, other.seal('x').envelope)).toMatchObject({ seq: 1 });
});

test('a room that holds 20,000 takes no more', async () => {
	const { code, seal } = await openRoom();
	database()
		.prepare('insert into envelope (room, seq, id, envelope) values (?, ?, ?, ?)')
		.run(code, MOST_ENVELOPES, new Uint8Array(16), new Uint8Array(2480));
	const refused = await refusalOf(acceptEnvelope(code, seal('x').envelope));
	expect(refused).toMatchObject({ code: 'slow-down' });
});

test('what is kept of a question is its room, its number, its id and its bytes', () => {
	const columns = database()
		.prepare('select name from pragma_table_info(?)')
		.pluck()
		.all('envelope');
	expect(columns).toEqual(['room', 'seq', 'id', 'envelope']);
});
