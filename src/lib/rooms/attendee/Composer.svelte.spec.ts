import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { hex } from '#lib/crypto/bytes.ts';
import { openEnvelope } from '#lib/crypto/envelope.ts';
import { noble } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import problems from '#lib/words/en/problems.ts';
import words from '#lib/words/en/room.ts';
import { sealer, type Sealed, type Sealer } from './ask.ts';
import Composer from './Composer.svelte';
import type { Passage } from './outbox.ts';

const keys = deriveRoom(noble, new Uint8Array(32).fill(9), 'TERRASSE');
const intake = { code: keys.code, fpr: keys.fpr, intakePublicKey: keys.intakePublicKey };
const QUESTION = 'Who reads my question?';

/** Draws the composer; `left` is what would have left the browser. */
async function compose(sealing: Sealer = sealer, ...passages: Passage[]) {
	const left: Sealed[] = [];
	let arrive: (passage: Passage) => void = () => {};
	const { rerender } = await render(Composer, {
		locale: 'en',
		words,
		problems,
		isOpen: true,
		pace: { every: 0, until: null },
		intake,
		step: null,
		sealer: sealing,
		send: (_: string, sealed: Sealed, tell: (passage: Passage) => void) => {
			left.push(sealed);
			arrive = tell;
			for (const passage of passages.length > 0 ? passages : [{ is: 'sent' as const }])
				tell(passage);
		}
	});
	return { left, rerender, arrive: (passage: Passage) => arrive(passage) };
}

const said = (words: string) => page.getByText(words, { exact: false });
const alarm = (words: string) => page.getByRole('alert').getByText(words, { exact: false });
const field = page.getByRole('textbox', { name: words.composer.text });
const send = page.getByRole('button', { name: words.composer.button });
const readBy = (sealed: Sealed | undefined) =>
	openEnvelope(noble, keys, (sealed as Sealed).envelope).question;

test('a question leaves sealed, without a name unless one is given, and the field is emptied', async () => {
	const { left } = await compose();
	await field.fill(QUESTION);
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	await expect.element(field).toHaveValue('');
	expect(left).toHaveLength(1);
	expect(readBy(left[0])).toEqual({ kind: 'question', reply: left[0]?.reply, text: QUESTION });
});

test('a name and a place go inside the envelope when they are given', async () => {
	const { left } = await compose();
	await field.fill(QUESTION);
	await page.getByRole('textbox', { name: words.composer.name }).fill('Camille');
	await page.getByRole('radio', { name: words.composer.places.online }).click();
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(readBy(left[0])).toMatchObject({ name: 'Camille', place: 'online' });
});

const failing = (question: Sealer['question']): Sealer => ({ ...sealer, question });
const failures: [string, Sealer][] = [
	['throws', failing(() => Promise.reject(new Error('broken')))],
	['is missing', {} as Sealer],
	[
		'gives something else',
		failing(async () => ({ ...(await sealed()), envelope: new Uint8Array(9) }))
	]
];
const sealed = () => sealer.question(intake, { text: QUESTION });

test.for(failures)('when sealing %s nothing leaves and the text stays', async ([, broken]) => {
	const { left } = await compose(broken);
	await field.fill(QUESTION);
	await send.click();
	await expect.element(alarm(words.composer.unsealed)).toBeVisible();
	await expect.element(field).toHaveValue(QUESTION);
	expect(left).toEqual([]);
});

test('when sealing stalls nothing leaves, the text stays, and it says so within six seconds', async () => {
	const { left } = await compose(failing(() => new Promise<Sealed>(() => {})));
	await field.fill(QUESTION);
	await send.click();
	await expect.element(alarm(words.composer.unsealed), { timeout: 6_000 }).toBeVisible();
	await expect.element(field).toHaveValue(QUESTION);
	expect(left).toEqual([]);
});

test('a browser without random bytes sends nothing', async () => {
	const own = Object.getOwnPropertyDescriptor(Crypto.prototype, 'getRandomValues');
	Object.defineProperty(Crypto.prototype, 'getRandomValues', {
		configurable: true,
		value: () => {
			throw new Error('no random bytes');
		}
	});
	try {
		const { left } = await compose();
		await field.fill(QUESTION);
		await send.click();
		await expect.element(alarm(words.composer.unsealed)).toBeVisible();
		expect(left).toEqual([]);
	} finally {
		Object.defineProperty(Crypto.prototype, 'getRandomValues', own ?? {});
	}
});

test('a refused question stays in the field, with the reason and the next gesture', async () => {
	await compose(sealer, { is: 'refused', code: 'closed' });
	await field.fill(QUESTION);
	await send.click();
	await expect.element(alarm(problems.closed.next)).toBeVisible();
	await expect.element(field).toHaveValue(QUESTION);
});

test('a question that waits for the line says that it will leave by itself, then that it did', async () => {
	const { arrive } = await compose(sealer, { is: 'waiting', why: 'offline' });
	await field.fill(QUESTION);
	await send.click();
	await expect.element(said(words.composer.waiting.offline)).toBeVisible();
	await expect.element(field).toHaveValue('');
	arrive({ is: 'sent' });
	await expect.element(said(words.composer.sent)).toBeVisible();
});

test('an empty question, or one too long, is refused beside its field before anything is sealed', async () => {
	const { left } = await compose();
	await send.click();
	await expect.element(said(words.composer.empty)).toBeVisible();
	await field.fill('é'.repeat(503));
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await send.click();
	await expect.element(said('Too long by 3 characters.').first()).toBeVisible();
	expect(left).toEqual([]);
});

test('what is shown as leaving is, byte for byte, what leaves', async () => {
	const { left } = await compose();
	await field.fill(QUESTION);
	await page.getByText(words.leaves.title).click();
	const dump = page.getByRole('region', { name: words.leaves.dump });
	await expect.element(dump).toBeVisible();
	const shown = (dump.element().textContent ?? '').replace(/\s/g, '');
	expect(shown).toHaveLength(2 * 2416);
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(hex((left[0] as Sealed).envelope.slice(64))).toBe(shown);
});

test('the words never reach an address, even if the form is sent by hand', async () => {
	await compose({} as Sealer);
	const before = location.href;
	await field.fill(QUESTION);
	const form = field.element().closest('form') as HTMLFormElement;
	form.submit();
	await userEvent.keyboard('{Tab}');
	expect(location.href).toBe(before);
});

test('a text begun stays when the room pauses, and can be sent once it opens again', async () => {
	const { left, rerender } = await compose();
	await field.fill(QUESTION);
	await rerender({ isOpen: false });
	await expect.element(field).toHaveValue(QUESTION);
	await expect.element(said(words.composer.kept)).toBeVisible();
	expect(send.elements()).toEqual([]);
	await rerender({ isOpen: true });
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
});

test('in slow mode the page says from when the next may leave, and sends nothing before', async () => {
	const { left, rerender } = await compose();
	const until = Date.UTC(2024, 5, 5, 19, 30) / 1000;
	await rerender({ pace: { every: 5, until } });
	await field.fill(QUESTION);
	await expect.element(said('every 5 minutes')).toBeVisible();
	await expect.element(said('can leave at')).toBeVisible();
	await expect.element(send).toHaveAttribute('aria-disabled', 'true');
	field.element().closest('form')?.requestSubmit();
	await expect.element(field).toHaveValue(QUESTION);
	await rerender({ pace: { every: 5, until: null } });
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
});
