/**
 * Votes on their way: each waits a random 0 to 5 s in which it can be changed or taken back, then
 * leaves on a request of its own, the same bytes until the server answered. A change begins the wait
 * anew: a choice that was passed over does not leave. Votes that a reload interrupted leave
 * afterwards; those of another tab that closed are sent from here.
 */
import type { Primitives } from '#lib/crypto/primitives.ts';
import { readUnsigned } from '#lib/crypto/bytes.ts';
import { writtenToken, type Ballot } from './holdings.ts';
import { eitherOf, pause, post } from './post.ts';
import type { Wallet } from './wallet.ts';

const MOST_DELAY_MS = 5_000;
/** Before the random delay, where the keyboard's arrows choose each answer they pass. */
const SETTLES_AFTER_MS = 2_000;
/** A vote that another tab should have sent this long ago. */
const ANOTHER_TAB_IS_LATE_MS = 10_000;

/** Where the vote of a slot is. Only a `leaving` one can be changed. */
export type BallotStep =
	| { is: 'leaving'; choice: number; leavesAt: number }
	| { is: 'sending'; choice: number }
	/** `paused`: until `wake` is called, when the room resumes. */
	| { is: 'waiting'; choice: number; why: 'offline' | 'slow-down' | 'not-stored' | 'paused' }
	| { is: 'counted'; choice: number }
	/** It does not count: the token was used elsewhere, or the room closed first. */
	| { is: 'lost'; choice: number };

export interface Ballots {
	/**
	 * Votes, or changes a vote that has not left. False: no token here, or it left already.
	 *
	 * @param among whether it is one answer among several, which one may still be going through
	 */
	vote(slot: number, choice?: number, among?: boolean): boolean;
	/** Takes back a vote that has not left. False: too late. */
	takeBack(slot: number): boolean;
	/** Null where nothing was voted. */
	stepOf(slot: number): BallotStep | null;
	/** The room resumed, or the line is back. */
	wake(): void;
	close(): void;
}

/**
 * Opens the votes of a tab.
 *
 * @param address of the room's votes, `/api/rooms/CODE/votes`
 * @param tell called when any step changed
 */
export function openBallots(
	p: Primitives,
	address: string,
	wallet: Wallet,
	tell: () => void
): Ballots {
	const ending = new AbortController();
	const timers = new Map<number, ReturnType<typeof setTimeout>>();
	/** Slots whose vote this tab cast, or found stored. */
	const ours = new Set(wallet.ballots().map(([slot]) => slot));
	const holds = new Map<number, Extract<BallotStep, { is: 'waiting' }>['why']>();
	const sending = new Set<number>();
	let wakeUp = new AbortController();

	const isOpen = (ballot: Ballot | null): boolean => !ballot || ballot.state === 'leaving';
	const delay = () => (readUnsigned(p.random(4)) / 2 ** 32) * MOST_DELAY_MS;

	function plan(slot: number, { choice, leavesAt, state }: Ballot): void {
		clearTimeout(timers.get(slot));
		timers.delete(slot);
		if (choice === null || state === 'counted' || state === 'lost' || sending.has(slot)) return;
		const at = leavesAt + (ours.has(slot) ? 0 : ANOTHER_TAB_IS_LATE_MS);
		const timer = setTimeout(() => void send(slot), Math.max(0, at - Date.now()));
		timers.set(slot, timer);
	}

	async function send(slot: number): Promise<void> {
		const [ballot, token] = [wallet.ballot(slot), wallet.voteToken(slot)];
		if (!ballot || ballot.choice === null || !token || sending.has(slot)) return;
		sending.add(slot);
		const body = { slot, choice: ballot.choice, ...writtenToken(token) };
		wallet.setBallot(slot, { ...ballot, state: 'gone' });
		for (let failures = 0; !ending.signal.aborted; failures++) {
			const answer = await post(address, body, ending.signal);
			if (ending.signal.aborted) return;
			const isPaused = answer.is === 'refused' && answer.code === 'paused';
			if (answer.is !== 'waiting' && !isPaused) {
				sending.delete(slot);
				holds.delete(slot);
				const state = answer.is === 'ok' ? 'counted' : 'lost';
				return wallet.setBallot(slot, { ...ballot, state });
			}
			holds.set(slot, answer.is === 'waiting' ? answer.why : 'paused');
			tell();
			const woken = eitherOf(ending.signal, wakeUp.signal);
			await pause(answer.is === 'waiting' ? answer.after : 30, failures, woken);
		}
	}

	function follow(): void {
		for (const [slot, ballot] of wallet.ballots()) plan(slot, ballot);
		tell();
	}

	const stop = wallet.onChange(follow);
	follow();

	return {
		vote(slot, choice = 0, among = false) {
			const before = wallet.ballot(slot);
			if (!wallet.voteToken(slot) || !isOpen(before)) return false;
			const changedAt = Date.now();
			const from = changedAt + (among ? SETTLES_AFTER_MS : 0);
			const leavesAt = before?.choice === choice ? before.leavesAt : Math.ceil(from + delay());
			ours.add(slot);
			wallet.setBallot(slot, { choice, changedAt, leavesAt, state: 'leaving' });
			return true;
		},
		takeBack(slot) {
			const before = wallet.ballot(slot);
			if (!before || !isOpen(before)) return false;
			wallet.setBallot(slot, { ...before, choice: null, changedAt: Date.now() });
			return true;
		},
		stepOf(slot) {
			const { choice = null, state, leavesAt = 0 } = wallet.ballot(slot) ?? {};
			if (choice === null || !state) return null;
			if (state === 'leaving') return { is: 'leaving', choice, leavesAt };
			const why = holds.get(slot);
			if (state === 'gone') return why ? { is: 'waiting', choice, why } : { is: 'sending', choice };
			return { is: state, choice };
		},
		wake() {
			wakeUp.abort();
			wakeUp = new AbortController();
		},
		close() {
			ending.abort();
			stop();
			for (const timer of timers.values()) clearTimeout(timer);
		}
	};
}
