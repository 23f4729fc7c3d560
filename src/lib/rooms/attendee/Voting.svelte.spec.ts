/** Votes as a person meets them: buttons, polls and order, over a wallet that is already filled. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import problems from '#lib/words/en/problems.ts';
import words from '#lib/words/en/room.ts';
import votes from '#lib/words/en/votes.ts';
import frWords from '#lib/words/fr/room.ts';
import { applyEntry, emptyBoard } from '../board.ts';
import { statementOf } from '../statement.fixture.ts';
import { NO_VOTES, readTally } from '../tally.ts';
import { openWallet } from '../tokens/wallet.ts';
import { ArrangedBoard } from './ArrangedBoard.svelte.ts';
import BoardList from './BoardList.svelte';
import { Tokens } from './Tokens.svelte.ts';
import type { Voting } from './voting.ts';
import * as late from './voting-late.ts';

const code = 'TERRASSE';
const keys = deriveRoom(noble, new Uint8Array(32).fill(5), code);
const statement = statementOf(keys, {
	askTokenKey: new Uint8Array(32),
	voteTokenKeys: new Uint8Array(4_096),
	askLimit: 2
});
/** Votes leave as late as they can, or at once. */
const late5s: Primitives = { ...noble, random: (n) => new Uint8Array(n).fill(255) };
const atOnce: Primitives = { ...noble, random: (n) => new Uint8Array(n) };

let arrived: { slot: number; choice: number }[];
let answers: () => Response;
const open: Tokens[] = [];

beforeEach(() => {
	sessionStorage.clear();
	[arrived, answers] = [[], () => Response.json({}, { status: 202 })];
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		const answer = answers();
		if (answer.ok) arrived.push(JSON.parse(String(body)));
		return answer;
	});
	const wallet = openWallet(code);
	const token = () => ({ input: noble.random(32), output: noble.random(64) });
	const [ask, vote] = [4, 16].map((length) => Array.from({ length }, token));
	wallet.keepBlock(0, { ask: ask ?? [], vote: vote ?? [] });
	wallet.close();
});
afterEach(() => {
	open.splice(0).forEach((tokens) => tokens.end());
	vi.unstubAllGlobals();
	sessionStorage.clear();
});

const boardOf = (...entries: BoardEntry[]) => entries.reduce(applyEntry, emptyBoard());
const two = boardOf({ type: 'publish', text: 'First?' }, { type: 'publish', text: 'Second?' });
const poll = (many: boolean, held = false): BoardEntry => ({
	type: 'poll',
	text: 'Which?',
	choices: ['This', 'That'],
	many,
	held
});

async function draw(board = two, p = late5s, tally = NO_VOTES) {
	const tokens = new Tokens(p, { statement, taken: board.taken }, () => {});
	open.push(tokens);
	const arranged = new ArrangedBoard(code);
	const voting: Voting = { late, tokens, arranged, tally, polling: 'open' };
	const common = { locale: 'en', words, votes, problems, join: '/en/join', isLive: true } as const;
	const { rerender } = await render(BoardList, { ...common, board, voting });
	const change = (changes: Partial<Voting>) => rerender({ voting: { ...voting, ...changes } });
	return { tokens, arranged, change, rerender };
}
const button = (text: string) => page.getByRole('button', { name: `Vote: ${text}` });
const said = (sentence: string) => page.getByText(sentence, { exact: false });
/** A choice; its name goes on with where its vote is. */
const choice = (kind: 'radio' | 'checkbox', name: string) =>
	page.getByRole(kind, { name, exact: false });
const slips = () => [...document.querySelectorAll('.slip > .text')].map((p) => p.textContent);

test('a vote says that it leaves in a moment, and pressing again takes it back', async () => {
	await draw();
	await expect.element(button('First?')).toHaveAttribute('aria-pressed', 'false');
	await button('First?').click();
	await expect.element(button('First?')).toHaveAttribute('aria-pressed', 'true');
	await expect.element(said(words.voting.steps.leaving)).toBeVisible();
	await button('First?').click();
	await expect.element(button('First?')).toHaveAttribute('aria-pressed', 'false');
	await expect.element(said(words.voting.steps.leaving)).not.toBeInTheDocument();
	expect(arrived).toEqual([]);
});

test('once it left, a vote is counted and stays: pressing changes nothing', async () => {
	await draw(two, atOnce);
	await button('Second?').click();
	await expect.element(said(words.voting.steps.counted)).toBeVisible();
	await expect.element(button('Second?')).toHaveAttribute('aria-disabled', 'true');
	button('Second?')
		.element()
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.element(button('Second?')).toHaveAttribute('aria-pressed', 'true');
	expect(arrived).toMatchObject([{ slot: 1, choice: 0 }]);
});

test('a vote of a room that closed first does not count, and the page says so', async () => {
	answers = () => Response.json({ code: 'closed' }, { status: 410 });
	await draw(two, atOnce);
	await button('First?').click();
	await expect.element(said(words.voting.steps.lost)).toBeVisible();
	await expect.element(button('First?')).toHaveAttribute('aria-pressed', 'false');
});

test('without a network the vote waits, says so, and leaves once when the line is back', async () => {
	answers = () => {
		throw new TypeError('no network');
	};
	const { tokens } = await draw(two, atOnce);
	await button('First?').click();
	await expect.element(said(words.voting.waiting.offline)).toBeVisible();
	answers = () => Response.json({}, { status: 202 });
	tokens.wake();
	await expect.element(said(words.voting.steps.counted)).toBeVisible();
	expect(arrived).toHaveLength(1);
});

test.for(['paused', 'closed'] as const)(
	'a room that is %s stops votes, in words',
	async (polling) => {
		const { change } = await draw();
		await change({ polling });
		await expect.element(said(words.voting[polling])).toBeVisible();
		if (polling === 'closed') return expect(button('First?').elements()).toEqual([]);
		await expect.element(button('First?')).toHaveAttribute('aria-disabled', 'true');
	}
);

test('a poll of one choice changes its mind until it left, and shows its numbers at once', async () => {
	const tally = readTally([[0, 1, 3]]);
	const { tokens } = await draw(boardOf(poll(false)), late5s, tally);
	await choice('radio', 'This').click();
	const begun = Date.now();
	await choice('radio', 'That').click();
	await expect.element(choice('radio', 'That')).toBeChecked();
	const step = tokens.stepOf(0);
	// The whole wait again, and before it the time to go through the choices with the arrows.
	expect(step?.is === 'leaving' && step.leavesAt - begun).toBeGreaterThanOrEqual(6_999);
	await expect.element(page.getByRole('table', { name: 'Results: Which?' })).toBeVisible();
	await page.getByRole('button', { name: words.voting.takeBack }).click();
	await expect.element(choice('radio', 'That')).not.toBeChecked();
	expect(arrived).toEqual([]);
});

test('where several may be chosen each box is a vote of its own', async () => {
	await draw(boardOf(poll(true)), atOnce);
	await choice('checkbox', 'This').click();
	await choice('checkbox', 'That').click();
	await expect.poll(() => arrived.map(({ slot }) => slot).toSorted()).toEqual([0, 1]);
	expect(arrived.map(({ choice }) => choice)).toEqual([0, 0]);
});

test('a poll that holds its results shows no number before it is closed, and says what that is worth', async () => {
	const board = boardOf(poll(false, true));
	const tally = readTally([[0, 1, 3]]);
	const { rerender } = await draw(board, late5s, tally);
	await expect.element(said(votes.poll.held)).toBeVisible();
	expect(document.querySelector('table')).toBeNull();
	await rerender({ board: applyEntry(board, { type: 'answered', slot: 0 }) });
	await said(words.board.closedFold.one.replace('{n}', '1')).click();
	await expect.element(page.getByRole('table', { name: 'Results: Which?' })).toBeVisible();
	await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
});

test('a closed poll stays open while it is large on the wall, then is folded under its own name', async () => {
	const closed: BoardEntry[] = [
		poll(false),
		{ type: 'spotlight', slot: 0 },
		{ type: 'answered', slot: 0, votes: [2, 1] },
		{ type: 'publish', text: 'First?' },
		{ type: 'answered', slot: 1 }
	];
	const { rerender } = await draw(boardOf(...closed));
	const results = page.getByRole('table', { name: 'Results: Which?' });
	await expect.element(results).toBeVisible();
	await expect.element(said(votes.poll.closed)).toBeVisible();
	const [one, other] = [words.board.answeredFold, words.board.closedFold].map(({ one }) =>
		one.replace('{n}', '1')
	);
	const fold = () => document.querySelector('section > details > summary')?.textContent;
	expect(fold()).toBe(one);
	await rerender({ board: boardOf(...closed, { type: 'spotlight', slot: null }) });
	expect(fold()).toBe(`${one}, ${other}`);
	await expect.element(results).not.toBeInTheDocument();
});

test('an open poll is said at the top, with the way to the one that is large', async () => {
	const board = boardOf(
		{ type: 'publish', text: 'First?' },
		poll(false),
		{ ...poll(false), text: 'And now?' } as BoardEntry,
		{ type: 'spotlight', slot: 1 }
	);
	await draw(board);
	const common = { locale: 'en', votes, polling: 'open' } as const;
	const { rerender } = await render(late.PollCall, { ...common, board });
	await expect.element(said(votes.poll.open.other.replace('{n}', '2'))).toBeVisible();
	const answer = page.getByRole('button', { name: votes.poll.answer });
	await answer.click();
	expect(document.activeElement?.textContent).toBe('Which?');
	await rerender({ polling: 'paused' });
	await expect.element(answer).not.toBeInTheDocument();
	const close = (slot: number): BoardEntry => ({ type: 'answered', slot });
	await rerender({ polling: 'open', board: [close(1), close(2)].reduce(applyEntry, board) });
	await expect.element(answer).not.toBeInTheDocument();
});

test('a counted vote keeps the keyboard where it is, and its choice', async () => {
	await draw(boardOf(poll(false)), atOnce);
	await choice('radio', 'That').click();
	await expect.element(said(words.voting.steps.counted), { timeout: 10_000 }).toBeVisible();
	await expect.element(choice('radio', 'That')).toHaveFocus();
	await expect.element(choice('radio', 'That')).toHaveAttribute('aria-disabled', 'true');
	(choice('radio', 'This').element() as HTMLInputElement).click();
	await expect.element(choice('radio', 'That')).toBeChecked();
	await expect.element(choice('radio', 'This')).not.toBeChecked();
	expect(arrived).toMatchObject([{ slot: 0, choice: 1 }]);
});

test('a vote taken back leaves the keyboard at the choice', async () => {
	await draw(boardOf(poll(false)));
	await choice('radio', 'That').click();
	const back = page.getByRole('button', { name: words.voting.takeBack });
	(back.element() as HTMLElement).focus();
	await back.click();
	await expect.element(choice('radio', 'That')).toHaveFocus();
	await expect.element(choice('radio', 'That')).not.toBeChecked();
});

test('a vote that a closing poll caught on its way is said not to count', async () => {
	answers = () => {
		throw new TypeError('no network');
	};
	const board = boardOf(poll(true), { type: 'spotlight', slot: 0 });
	const closed = applyEntry(board, { type: 'answered', slot: 0, votes: [0, 0] });
	const { rerender } = await draw(board, atOnce);
	await choice('checkbox', 'That').click();
	await expect.element(said(words.voting.waiting.offline)).toBeVisible();
	await rerender({ board: closed });
	await expect.element(said(words.voting.steps.late)).toBeVisible();
	await expect.element(said(words.voting.yours.replace('{text}', 'That'))).toBeVisible();
});

test('a vote that had not left when its poll closed never leaves', async () => {
	const board = boardOf(poll(false), { type: 'spotlight', slot: 0 });
	const { tokens, rerender } = await draw(board);
	await choice('radio', 'This').click();
	await rerender({ board: applyEntry(board, { type: 'answered', slot: 0, votes: [0, 0] }) });
	await expect.element(said(words.voting.steps.late)).toBeVisible();
	expect(tokens.stepOf(0)).toEqual({ is: 'late', choice: 0 });
	const wallet = openWallet(code);
	expect(wallet.ballot(0)?.choice).toBeNull();
	wallet.close();
});

test('what was said of news is said in the language chosen since', async () => {
	const { rerender } = await draw();
	await rerender({ board: applyEntry(two, poll(false)) });
	await expect.element(said(words.board.newPoll.replace('{text}', 'Which?'))).toBeInTheDocument();
	await rerender({ locale: 'fr', words: frWords });
	await expect.element(said(frWords.board.newPoll.replace('{text}', 'Which?'))).toBeInTheDocument();
});

test('by votes, the list moves when its reader asks and not under their hand', async () => {
	const { change } = await draw();
	expect(slips()).toEqual(['First?', 'Second?']);
	await page.getByLabelText(votes.order.legend).selectOptions('votes');
	await change({ tally: readTally([[1, 0, 9]]) });
	await expect.element(page.getByRole('button', { name: words.voting.settle })).toBeVisible();
	expect(slips()).toEqual(['First?', 'Second?']);
	await page.getByRole('button', { name: words.voting.settle }).click();
	await expect.element(page.getByLabelText(votes.order.legend)).toHaveFocus();
	await expect.poll(slips).toEqual(['Second?', 'First?']);
	await expect
		.element(page.getByRole('button', { name: words.voting.settle }))
		.not.toBeInTheDocument();
	expect(new ArrangedBoard(code).by).toBe('votes');
});

test('a page that finds its tokens after a reload is in, and waits for none', async () => {
	const { tokens } = await draw();
	expect(tokens.admission).toEqual({ is: 'in' });
});

test('a used ticket is not shown again once the room is open to all', async () => {
	sessionStorage.clear();
	sessionStorage.setItem(`terrasse/ticket/${code}`, b64(new Uint8Array(16)));
	answers = () => Response.json({ code: 'token-spent' }, { status: 422 });
	const byTicket: Statement = { ...statement, admission: 'ticket' };
	const tokens = new Tokens(noble, { statement: byTicket, taken: 0 }, () => {});
	open.push(tokens);
	const refused = () => tokens.admission;
	await expect.poll(refused, { timeout: 10_000 }).toMatchObject({ why: 'ticket-spent' });
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (address: string) => {
		asked.push(address);
		return Response.json({ code: 'no-room' }, { status: 404 });
	});
	tokens.follow({ statement: { ...statement, serial: 2 }, taken: 0 });
	await expect.poll(() => asked, { timeout: 10_000 }).toEqual([`/api/rooms/${code}`]);
});

test('erasing takes tokens away, asks for none by itself, and says how to have some again', async () => {
	const { tokens } = await draw();
	const common = { locale: 'en', words, tokens } as const;
	const { rerender } = await render(late.Admission, { ...common, byTicket: false });
	expect(tokens.questionsLeft).toBe(2);
	tokens.erase();
	await expect.element(said(words.tokens.erased)).toBeVisible();
	const again = page.getByRole('button', { name: words.tokens.again });
	await expect.element(again).toBeVisible();
	await rerender({ byTicket: true });
	await expect.element(said(words.tokens.refused['ticket-needed'])).toBeVisible();
	await expect.element(again).not.toBeInTheDocument();
	await expect.element(button('First?')).toHaveAttribute('aria-disabled', 'true');
	tokens.follow({ statement, taken: 20 });
	expect([tokens.questionsLeft, sessionStorage.length]).toEqual([null, 0]);
	expect(arrived).toEqual([]);
});
