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
		gate: { is: 'open' },
		every: 0,
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

test('Ctrl and Enter send what is in the field, once, and Enter alone is a line', async () => {
	const { left } = await compose();
	await field.fill(QUESTION);
	await userEvent.type(field, '{Enter}and who else?');
	expect(left).toEqual([]);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
	expect(readBy(left[0])).toMatchObject({ text: `${QUESTION}\nand who else?` });
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

test('during a pause one writes on, nothing leaves, and the same button sends it afterwards', async () => {
	const { left, rerender } = await compose();
	await field.fill(QUESTION);
	await rerender({ gate: { is: 'held', by: 'pause' } });
	await expect.element(said(words.composer.paused)).toBeVisible();
	await expect.element(send).toHaveAttribute('aria-disabled', 'true');
	await field.fill(`${QUESTION} And who else?`);
	field.element().closest('form')?.requestSubmit();
	await expect.element(field).toHaveValue(`${QUESTION} And who else?`);
	expect(left).toEqual([]);
	await rerender({ gate: { is: 'open' } });
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
});

test('while the queue is full the page says how many wait, keeps the text, and opens again by itself', async () => {
	const { left, rerender } = await compose();
	await field.fill(QUESTION);
	await rerender({ gate: { is: 'held', by: 'queue', waiting: 12 } });
	await expect.element(said('12 questions are waiting')).toBeVisible();
	await expect.element(send).toHaveAttribute('aria-disabled', 'true');
	field.element().closest('form')?.requestSubmit();
	await expect.element(field).toHaveValue(QUESTION);
	expect(left).toEqual([]);
	await rerender({ gate: { is: 'open' } });
	await expect.element(said('questions are waiting')).not.toBeInTheDocument();
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
});

test.for(['over', 'danger', 'soon', 'vote-only', 'closed'] as const)(
	'a text begun stays readable when the room is shut (%s), with the reason and a button that copies it',
	async (why) => {
		const { left, rerender } = await compose();
		await field.fill(QUESTION);
		await rerender({ gate: { is: 'shut', why } });
		await expect.element(field).toHaveValue(QUESTION);
		await expect.element(field).toHaveAttribute('readonly');
		await expect.element(said(words.composer.shut[why])).toBeVisible();
		expect(send.elements()).toEqual([]);
		await page.getByRole('button', { name: words.composer.copy }).click();
		// What the browser lets a page do is its own affair: copied, or selected for the person to copy.
		const { copied, selected } = words.composer;
		await expect.element(page.getByText(new RegExp(`^(${copied}|${selected})$`))).toBeVisible();
		const { selectionStart, selectionEnd } = field.element() as HTMLTextAreaElement;
		expect([selectionStart, selectionEnd]).toEqual([0, QUESTION.length]);
		field.element().closest('form')?.requestSubmit();
		expect(left).toEqual([]);
	}
);

test('where nothing was begun, a room that is shut shows no field', async () => {
	const { rerender } = await compose();
	await rerender({ gate: { is: 'shut', why: 'closed' } });
	await expect.element(field).not.toBeInTheDocument();
});

test('what was said of the last question goes when the room burns', async () => {
	const { rerender } = await compose();
	await field.fill(QUESTION);
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	await rerender({ gate: { is: 'shut', why: 'closed' } });
	await expect.element(said(words.composer.sent)).toBeVisible();
	await rerender({ gate: { is: 'shut', why: 'over' } });
	await expect.element(said(words.composer.sent)).not.toBeInTheDocument();
});

test('in slow mode the page says from when the next may leave, and sends nothing before', async () => {
	const { left, rerender } = await compose();
	const until = Date.UTC(2024, 5, 5, 19, 30) / 1000;
	await rerender({ every: 5, gate: { is: 'held', by: 'pace', until } });
	await field.fill(QUESTION);
	await expect.element(said('every 5 minutes')).toBeVisible();
	await expect.element(said('can leave at')).toBeVisible();
	await expect.element(send).toHaveAttribute('aria-disabled', 'true');
	field.element().closest('form')?.requestSubmit();
	await expect.element(field).toHaveValue(QUESTION);
	await rerender({ gate: { is: 'open' } });
	await send.click();
	await expect.element(said(words.composer.sent)).toBeVisible();
	expect(left).toHaveLength(1);
});
