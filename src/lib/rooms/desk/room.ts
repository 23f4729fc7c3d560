import type { Primitives } from '#lib/crypto/primitives.ts';
import type { Board } from '../board.ts';
import { openLine, type LineState } from '../live.ts';
import { actsBehind, type ActsBehind } from './acts-behind.ts';
import { actsOnBoard, type BoardActs } from './acts.ts';
import type { Call } from './call.ts';
import { countQuestions } from './count.ts';
import type { Busy } from './decisions.ts';
import { foldDesk, type Lists } from './fold.ts';
import type { Entered } from './keys.ts';
import { signAgain, type Tip } from './log.ts';
import { makeLogs } from './logs.ts';
import type { Read } from './open-one.ts';
import { makeQueue, type Act, type Outcome, type QueueState } from './post.ts';
import { makeReader } from './reader.ts';
import { makeReceipts, type Receipts } from './receipts.ts';
import { reversibleActs } from './undo.ts';
import { makeWatch, type Warning } from './watch.ts';

/**
 * An entered room, lived by one desk: the stream in, the acts out, the board's head signed anew, the
 * askers' receipts. It shows nothing; it tells what changed to who shows it.
 */
export type RoomState = {
	lists: Lists;
	board: Board;
	tip: Tip;
	line: LineState;
	/** The status with which the server refused the stream for good. */
	refused: number | null;
	unreadable: number;
	queue: QueueState;
	/** On which question each facilitator writes, by their print. */
	busy: Readonly<Record<string, Busy>>;
	/** The names of what is wrong, as in the catalogue's `warnings`. */
	warnings: Warning[];
};

export type LivedRoom = {
	acts: BoardActs & ActsBehind;
	/** The acts that can be undone. */
	reversible: ReturnType<typeof reversibleActs>;
	/** The board as it is now. */
	board: () => Board;
	receipts: Receipts;
	/** Adds an act; nothing more is written once a log has stopped. */
	add: (act: Act) => Promise<Outcome>;
	/** A log has stopped: it cannot be trusted. */
	isStopped: () => boolean;
	/** After a refusal, of the stream or of an act: tries again. */
	resume: () => void;
	drop: () => void;
	/** What a second brings; `now` in Unix seconds. */
	tick: (now: number) => void;
	close: () => void;
};

const SIGN_EVERY_S = 60;
const COUNT_EVERY_S = 30;
/** Each showing folds and draws anew, on the one or two cores that open questions meanwhile. */
const SHOW_EVERY_MS = 200;
/** A line that has been live this long without a single entry: the opening was not finished. */
const EMPTY_AFTER_S = 4;

/** Starts living in a room. `changed` is called with the parts of the state that changed. */
export function liveInRoom(
	p: Primitives,
	call: Call,
	entered: Entered,
	now: () => number,
	changed: (parts: Partial<RoomState>) => void
): LivedRoom {
	const { keys, statement, hash } = entered;
	const path = `/api/rooms/${keys.code}`;
	const logs = makeLogs(p, entered);
	const reads: Read[] = [];
	const watch = makeWatch(logs, entered, now);
	/** Slots whose withdrawal was already asked for. */
	const leaving = new Set<number>();
	let lists = foldDesk(reads, logs.board, logs.backstage);
	let unreadable = 0;
	let signedAt = 0;
	let showing = false;
	let shownAt = 0;
	let closed = false;
	let said = '';
	let countedAt = now();
	let announced = false;
	let isRefused = false;
	/** What waits to be sent again goes at once. */
	let lineIsBack = () => {};

	const timed: Call = async (method, to, body) => {
		const answer = await call(method, to, body);
		if (answer.kind === 'done' && answer.at !== null) watch.hearClock(answer.at);
		return answer;
	};
	const board = () => logs.board;
	const acts = { ...actsOnBoard(board), ...actsBehind(logs.backstage) };
	const reversible = reversibleActs(acts, board, logs.backstage);
	const receipts = makeReceipts(p, (batch) => timed('POST', `${path}/replies`, batch));
	const reader = makeReader(p, keys, (opened, failed) => {
		reads.push(...opened);
		unreadable += failed;
		show();
	});
	const queue = makeQueue({
		write: (log, entry) => logs.write(log, entry, now()),
		async send(log, body) {
			const answer = await timed('POST', `${path}/${log}`, body);
			const { n } = body as { n: number };
			if (log === 'board' && answer.kind === 'done') watch.took(n);
			return answer;
		},
		reached: (log, n) => logs.reached(log, n),
		pause: (ms) =>
			new Promise((resolve) => {
				const timer = setTimeout(resolve, ms);
				lineIsBack = () => {
					clearTimeout(timer);
					resolve();
				};
			}),
		changed: (state) => changed({ queue: state })
	});

	/** At once when it is quiet; in a rush, once for all that came meanwhile. */
	function show(): void {
		if (showing) return;
		showing = true;
		const wait = shownAt + SHOW_EVERY_MS - performance.now();
		if (wait > 0) setTimeout(fold, wait);
		else queueMicrotask(fold);
	}

	function fold(): void {
		if (closed) return;
		showing = false;
		shownAt = performance.now();
		lists = foldDesk(reads, logs.board, logs.backstage);
		const { board, tip } = logs;
		const busy = Object.fromEntries(logs.backstage.busy);
		changed({ lists, board, tip, unreadable, busy, warnings: watch.warnings() });
		for (const slot of lists.toWithdraw.filter((slot) => !leaving.has(slot))) {
			leaving.add(slot);
			void queue.add(acts.withdraw(slot));
		}
	}

	const listen = () =>
		openLine(
			`${path}/desk`,
			{
				event(name, data) {
					if (name === 'question') reader.take(data);
					else if (name === 'reply') receipts.hold(data);
					else if (name === 'board' || name === 'head' || name === 'backstage') {
						logs.take(name, data);
						// A log that cannot be trusted is not written to: what waits stays in sight.
						if (logs.warning) queue.close();
						show();
					}
				},
				state(state) {
					watch.liveSince = state === 'live' ? now() : null;
					if (state === 'live') lineIsBack();
					changed({ line: state });
				},
				refused(status) {
					isRefused = true;
					changed({ refused: status });
				}
			},
			'same-origin'
		);
	let line = listen();

	/** After a refusal, listens from the start: what was heard already is compared, not taken twice. */
	function listenAgain(): void {
		if (!isRefused) return;
		isRefused = false;
		changed({ refused: null, line: 'connecting' });
		line.close();
		line = listen();
	}

	function sign(at: number): void {
		const fresh = at - Math.max(signedAt, Math.min(logs.at, at)) < SIGN_EVERY_S;
		const { board, tip, warning } = logs;
		if (fresh || warning || tip.n === 0 || board.phase === 'closed' || board.burned) return;
		signedAt = at;
		void timed('PUT', `${path}/head`, signAgain(p, keys, tip, at));
	}

	/** Not at each change: a count that follows every gesture would say who does what, and when. */
	function count(at: number): void {
		const act = acts.counters(() => countQuestions(lists));
		if (logs.warning || logs.tip.n === 0 || logs.board.burned || act.entry() === null) return;
		countedAt = at;
		void queue.add(act);
	}

	return {
		acts,
		reversible,
		board,
		receipts,
		add: queue.add,
		isStopped: () => logs.warning !== null,
		resume() {
			listenAgain();
			queue.resume();
		},
		drop: queue.drop,
		tick(at) {
			if (watch.liveSince === null) return;
			if (logs.tip.n === 0 && !announced && at - watch.liveSince >= EMPTY_AFTER_S) {
				announced = true;
				void queue.add(acts.announce(statement.serial, hash));
			}
			sign(at);
			void receipts.tick(lists, at);
			if (at - countedAt >= COUNT_EVERY_S) count(at);
			const found = watch.warnings();
			if (found.join() !== said) changed({ warnings: found });
			said = found.join();
		},
		close() {
			closed = true;
			line.close();
			reader.close();
			queue.close();
			reads.length = 0;
		}
	};
}
