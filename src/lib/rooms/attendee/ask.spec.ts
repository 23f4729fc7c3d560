import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { utf8 } from '#lib/crypto/bytes.ts';
import { openEnvelope } from '#lib/crypto/envelope.ts';
import { noble } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { sealer, sealOrFail, type Sealed } from './ask.ts';

const room = deriveRoom(noble, new Uint8Array(32).fill(3), 'TERRASSE');
const other = deriveRoom(noble, new Uint8Array(32).fill(4), 'TERRASSF');
const draft = { text: 'Qui lit ma question ?' };
const good = () => sealer.question(room, draft);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a question is sealed for the room’s facilitators, under a fresh secret each time', async () => {
	const [one, two] = [await sealOrFail(room, good), await sealOrFail(room, good)];
	expect(one.envelope.length).toBe(2480);
	expect(openEnvelope(noble, room, one.envelope)).toEqual({
		id: one.id,
		question: { kind: 'question', reply: one.reply, text: draft.text }
	});
	expect(two.reply).not.toEqual(one.reply);
	expect(two.id).not.toEqual(one.id);
});

test('a withdrawal repeats the secret of its question and nothing else', async () => {
	const { reply } = await good();
	const sealed = await sealOrFail(room, () => sealer.withdrawal(room, reply));
	expect(openEnvelope(noble, room, sealed.envelope).question).toEqual({ kind: 'withdraw', reply });
});

const changed = (change: (sealed: Sealed) => Sealed) => async () => change(await good());
const failures: [string, () => Promise<Sealed>][] = [
	['throws', () => Promise.reject(new Error('no random bytes'))],
	[
		'throws at once',
		() => {
			throw new Error('no such function');
		}
	],
	['is missing', () => (undefined as unknown as () => Promise<Sealed>)()],
	['gives nothing', () => Promise.resolve(undefined as unknown as Sealed)],
	['gives the text itself', changed((s) => ({ ...s, envelope: utf8(draft.text) }))],
	['is one byte short', changed((s) => ({ ...s, envelope: s.envelope.slice(0, -1) }))],
	['is one byte long', changed((s) => ({ ...s, envelope: new Uint8Array(2481) }))],
	['seals for another room', () => sealer.question(other, draft)],
	['has a generator stuck on one byte', changed((s) => ({ ...s, reply: new Uint8Array(32) }))],
	[
		'leaves zeros where the seal should be',
		changed((s) => ({ ...s, envelope: s.envelope.slice().fill(0, 64) }))
	]
];

test.for(failures)('if sealing %s, there is nothing to send', async ([, act]) => {
	await expect(sealOrFail(room, act)).rejects.toThrow();
});

test('if sealing never ends, it has failed after five seconds, and what comes late is not sent', async () => {
	const stalled = sealOrFail(room, () => new Promise<Sealed>(() => {}));
	const outcome = expect(stalled).rejects.toThrow('too long');
	await vi.advanceTimersByTimeAsync(5_000);
	await outcome;
});

test('a generator that gives zeros seals nothing', async () => {
	const random = vi
		.spyOn(crypto, 'getRandomValues')
		.mockImplementation((bytes) => bytes as NonNullable<typeof bytes>);
	await expect(sealOrFail(room, good)).rejects.toThrow();
	random.mockRestore();
});
