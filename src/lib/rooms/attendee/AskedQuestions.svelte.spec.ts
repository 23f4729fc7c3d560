import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noble } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { sealer } from './ask.ts';
import { AskedQuestions } from './AskedQuestions.svelte.ts';

const code = 'TERRASSE';
const keys = deriveRoom(noble, new Uint8Array(32).fill(6), code);
const room = { code, fpr: keys.fpr, intakePublicKey: keys.intakePublicKey };
const burnsAt = Math.floor(Date.now() / 1000) + 3_600;

/** The network: whether it carries, and what reached the server. */
let isUp = true;
let arrived: string[];

beforeEach(() => {
	localStorage.clear();
	[isUp, arrived] = [true, []];
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		if (!isUp) throw new TypeError('no network');
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
	return {
		mine,
		where: () => mine.asked.map(({ text, passage }) => `${text}: ${passage.is}`),
		ask: async (text: string) => mine.send(text, await sealer.question(room, { text }), () => {})
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
