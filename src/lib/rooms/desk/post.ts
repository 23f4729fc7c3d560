import type { ProblemCode } from '#lib/http/problem.ts';
import type { Answer } from './call.ts';
import { callUntilKnown } from './call.ts';

/**
 * What facilitators decided and is not in its log yet: one act at a time, in order, none lost. Who
 * loses the race for a place catches up and tries again, unless the act has become pointless
 * meanwhile; who got no answer sends the same bytes (PROTOCOL.md, section 6).
 */
export type Log = 'board' | 'backstage';

/** One decision. */
export type Act = {
	log: Log;
	/** What the page calls it while it waits: a key of the catalogue's `acts`. */
	name: string;
	/** The entry to write as things stand now; null once it would change nothing. */
	entry: () => object | null;
};

/** An entry ready to leave: its number, its sealed bytes (b64), and the whole body for the API. */
export type Written = { n: number; entry: string; body: object };

/** What came of an act. `dropped`: a person gave it up after a refusal. */
export type Outcome = 'done' | 'pointless' | 'dropped';

/** What the queue stands on: the checked logs and the line to the server. */
export type Ground = {
	/** Seals an entry after the last one this desk has checked. */
	write: (log: Log, entry: object) => Written;
	/** Sends it; see `Call`. */
	send: (log: Log, body: object) => Promise<Answer>;
	/** The bytes (b64) of entry `n`, once this desk has seen and checked it in the stream. */
	reached: (log: Log, n: number) => Promise<string>;
	pause: (ms: number) => Promise<void>;
	/** Called whenever what waits has changed. */
	changed: (state: QueueState) => void;
};

/** What waits, oldest first; the refusal that stops it, if one does; whether the line failed. */
export type QueueState = {
	names: readonly string[];
	stoppedBy: ProblemCode | null;
	retrying: boolean;
};

export type Queue = {
	/** Adds an act; resolves once it is in its log, pointless, or dropped. */
	add: (act: Act) => Promise<Outcome>;
	/** After a refusal: tries the same act again. */
	resume: () => void;
	/** After a refusal: gives up the first act, and goes on with the next. */
	drop: () => void;
	/** Stops for good; what waits is left. */
	close: () => void;
};

/** Makes an empty queue. */
export function makeQueue(ground: Ground): Queue {
	const waiting: { act: Act; settle: (outcome: Outcome) => void }[] = [];
	let stoppedBy: ProblemCode | null = null;
	let retrying = false;
	let running = false;
	let closed = false;

	const tell = () =>
		ground.changed({ names: waiting.map(({ act }) => act.name), stoppedBy, retrying });

	async function deliver(log: Log, body: object): Promise<Answer> {
		const attempt = () => ground.send(log, body);
		const pause = (ms: number) => {
			retrying = true;
			tell();
			return ground.pause(ms);
		};
		const answer = await callUntilKnown(attempt, pause, () => closed);
		retrying = false;
		return answer;
	}

	/** Carries one act to its log; null if it must wait for a person, or for ever. */
	async function carry(act: Act): Promise<Outcome | null> {
		for (;;) {
			const entry = act.entry();
			if (entry === null) return 'pointless';
			const written = ground.write(act.log, entry);
			const answer = await deliver(act.log, written.body);
			if (answer.kind === 'lost') return null;
			if (answer.kind === 'refused' && answer.code !== 'conflict') {
				stoppedBy = answer.code;
				return null;
			}
			// Stored or beaten to it, what counts is what the checked log holds at that place.
			const there = await ground.reached(act.log, written.n);
			if (there === written.entry) return 'done';
		}
	}

	async function run(): Promise<void> {
		if (running) return;
		running = true;
		for (let first = waiting[0]; first && !closed && !stoppedBy; first = waiting[0]) {
			const outcome = await carry(first.act);
			if (outcome === null) break;
			waiting.shift();
			first.settle(outcome);
			tell();
		}
		running = false;
		tell();
	}

	return {
		add(act) {
			const settled = new Promise<Outcome>((settle) => waiting.push({ act, settle }));
			tell();
			void run();
			return settled;
		},
		resume() {
			stoppedBy = null;
			void run();
		},
		drop() {
			if (stoppedBy === null) return;
			waiting.shift()?.settle('dropped');
			stoppedBy = null;
			void run();
		},
		close() {
			closed = true;
		}
	};
}
