import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { openEnvelope } from '#lib/crypto/envelope.ts';
import { noble } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { sealer } from './ask.ts';
import type { AskedQuestion } from './AskedQuestion.svelte.ts';
import { AskedQuestions } from './AskedQuestions.svelte.ts';

const code = 'TERRASSE';
const keys = deriveRoom(noble, new Uint8Array(32).fill(6), code);
const room = { code, fpr: keys.fpr, intakePublicKey: keys.intakePublicKey };
const burnsAt = Math.floor(Date.now() / 1000) + 3_600;

/** The network: whether it carries, whether the server is in a pause, and what reached it. */
let isUp = true;
let isPaused = false;
let arrived: string[];

beforeEach(() => {
	localStorage.clear();
	[isUp, isPaused, arrived] = [true, false, []];
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		if (!isUp) throw new TypeError('no network');
		if (isPaused) return Response.json({ code: 'paused' }, { status: 410 });
		arrived.push(String(body));
		return new Response('{"seq":1}', { status: 201 });
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	localStorage.clear();
});

/** A tab, its questions told by where they are. */
function openTab() {
	const mine = new AskedQuestions(noble, sealer, code);
	const ask = async (text: string) =>
		mine.send(text, await sealer.question(room, { text }), () => {});
	return {
		mine,
		ask,
		where: () => mine.asked.map(({ text, passage }) => `${text}: ${passage.is}`),
		async askAndSee(text: string): Promise<AskedQuestion> {
			await ask(text);
			await expect.poll(() => mine.asked.at(-1)?.passage).toEqual({ is: 'sent' });
			return mine.asked.at(-1) as AskedQuestion;
		}
	};
}

test('a second tab finds what the first was asked to keep, and nothing of what it was not', async () => {
	const first = openTab();
	await first.ask('not kept yet');
	await expect.poll(first.where).toEqual(['not kept yet: sent']);
	const before = openTab();
	await before.mine.recall();
	expect(before.mine.asked).toEqual([]);
	expect(await first.mine.keep(burnsAt)).toBe(true);
	await first.ask('kept');
	await expect.poll(first.where).toEqual(['not kept yet: sent', 'kept: sent']);
	const second = openTab();
	await second.mine.recall();
	expect(second.where()).toEqual(['not kept yet: sent', 'kept: sent']);
	expect(second.mine.isKept).toBe(true);
	expect(arrived).toHaveLength(2);
});

test('what could not leave is sent by the next tab, as the same bytes', async () => {
	const first = openTab();
	await first.mine.keep(burnsAt);
	isUp = false;
	await first.ask('from a tunnel');
	await expect.poll(first.where).toEqual(['from a tunnel: waiting']);
	const sealed = JSON.stringify({ ...localStorage });
	isUp = true;
	const second = openTab();
	await second.mine.recall();
	await expect.poll(second.where).toEqual(['from a tunnel: sent']);
	const [bytes = ''] = arrived;
	expect(sealed).toContain(JSON.parse(bytes).envelope);
	expect(JSON.stringify({ ...localStorage })).not.toContain(JSON.parse(bytes).envelope);
});

test('forgetting empties the tab and the device, and what waited never leaves', async () => {
	const { mine, ask, where } = openTab();
	await mine.keep(burnsAt);
	isUp = false;
	await ask('never to leave');
	await expect.poll(where).toEqual(['never to leave: waiting']);
	mine.forget();
	isUp = true;
	mine.wake();
	expect(mine.asked).toEqual([]);
	expect(mine.isKept).toBe(false);
	expect(localStorage).toHaveLength(0);
	await ask('asked afterwards');
	await expect.poll(where).toEqual(['asked afterwards: sent']);
	expect(arrived).toHaveLength(1);
	expect(localStorage).toHaveLength(0);
});

test('where the browser keeps nothing, it says so and the questions stay in the tab', async () => {
	const own = Storage.prototype.setItem;
	Storage.prototype.setItem = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	try {
		const { mine } = openTab();
		expect(await mine.keep(burnsAt)).toBe(false);
		expect(mine.isKept).toBe(false);
	} finally {
		Storage.prototype.setItem = own;
	}
});

test.for([
	['knows of the pause', true],
	['has not heard of the pause yet', false]
] as const)(
	'a withdrawal asked of a page that %s leaves once, when the room resumes',
	async ([, knows]) => {
		const { mine, askAndSee } = openTab();
		const question = await askAndSee('to be taken back');
		isPaused = true;
		await mine.withdraw(room, question, () => knows);
		await expect.poll(() => question.withdrawal).toEqual({ is: 'held' });
		expect(mine.isWaiting).toBe(true);
		expect(arrived).toHaveLength(1);
		isPaused = false;
		mine.resume();
		await expect.poll(() => question.withdrawal).toEqual({ is: 'sent' });
		mine.resume();
		const { envelope } = JSON.parse(arrived[1] ?? '{}');
		const opened = openEnvelope(noble, keys, fromB64(envelope, 2480));
		expect(opened.question).toEqual({ kind: 'withdraw', reply: question.reply });
		expect(mine.isWaiting).toBe(false);
		expect(arrived).toHaveLength(2);
	}
);

test('a withdrawal held back is forgotten with the rest', async () => {
	const { mine, ask, askAndSee } = openTab();
	const question = await askAndSee('erased before it could be taken back');
	await mine.withdraw(room, question, () => true);
	mine.forget();
	mine.resume();
	await ask('asked afterwards');
	await expect.poll(() => arrived.length).toBe(2);
	expect(mine.asked).toHaveLength(1);
});
