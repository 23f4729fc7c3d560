import { asObject, asWhole } from '#lib/crypto/fields.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { Statement } from '#lib/crypto/statement.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { Board } from '../board.ts';
import { openLine, type LineState } from '../live.ts';
import { NO_VOTES, readTally, type Tally } from '../tally.ts';
import { actsBehind, type ActsBehind } from './acts-behind.ts';
import { actsOnBoard, type BoardActs } from './acts.ts';
import type { Call } from './call.ts';
import { countQuestions } from './count.ts';
import type { Busy, Saved } from './decisions.ts';
import { foldDesk, type Lists } from './fold.ts';
import type { Entered } from './keys.ts';
import { signAgain, type Tip } from './log.ts';
import { makeLogs } from './logs.ts';
import type { Read } from './open-one.ts';
import { actsOnPolls } from './poll-acts.ts';
import { makeQueue, type Act, type Outcome, type QueueState } from './post.ts';
import { makeReader } from './reader.ts';
import { makeReceipts, type Receipts } from './receipts.ts';
import { makeStanding, type Changes } from './standing.ts';
import { openOffice, type TicketOffice } from './ticket-office.ts';
import type { Papers } from './tickets.ts';
import { reversibleActs } from './undo.ts';
import { makeWatch, type Warning } from './watch.ts';
import { wakeable } from '../wakeable.ts';

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
	/** What the room stands on now; null before it is known. */
	statement: Statement | null;
	/** How much work the server asks of whoever comes in: 0 in quiet times. */
	bits: number;
	tally: Tally;
	/** Paper tickets that are good, and how many of those were used, as the server counts them. */
	tickets: { made: number; used: number };
	/** Of those made, by their numbers, which were taken back. */
	papers: Papers;
	/** What was last exported and published of this room, as its desks noted it. */
	saved: Saved;
};

export type LivedRoom = {
	acts: BoardActs & ActsBehind & ReturnType<typeof actsOnPolls>;
	/** The acts that can be undone. */
	reversible: ReturnType<typeof reversibleActs>;
	/** The board as it is now. */
	board: () => Board;
	receipts: Receipts;
	/** Adds an act; nothing more is written once a log has stopped. */
	add: (act: Act) => Promise<Outcome>;
	tickets: TicketOffice;
	/** Signs another statement and announces it. @returns null once it stands */
	changeStatement: (changes: Changes) => Promise<null | 'lost' | ProblemCode>;
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
/** How often a desk asks how hard it has become to come in. */
const LOOK_EVERY_S = 20;
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
	const { keys } = entered;
	const path = `/api/rooms/${keys.code}`;
	const logs = makeLogs(p, entered);
	const reads: Read[] = [];
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
	let lookedAt = now();
	/** The serial that this desk announced last, and since when it stands. */
	let announced = 0;
	let standsSince = now();
	let tally = NO_VOTES;
	let tickets = { made: 0, used: 0 };
	let isRefused = false;
	/** What waits to be sent again goes at once. */
	/** Between two tries; woken when the line is back. */
	const { pause, wake } = wakeable();

	const timed: Call = async (method, to, body) => {
		const answer = await call(method, to, body);
		if (answer.kind === 'done' && answer.at !== null) watch.hearClock(answer.at);
		return answer;
	};
	const standing = makeStanding(
		p,
		timed,
		entered,
		() => closed,
		() => {
			if (closed) return;
			standsSince = now();
			changed({ statement: standing.statement, bits: standing.bits, warnings: watch.warnings() });
		}
	);
	const watch = makeWatch(logs, standing, now);
	const board = () => logs.board;
	const acts = {
		...actsOnBoard(board),
		...actsOnPolls(board, () => tally),
		...actsBehind(logs.backstage)
	};
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
		pause,
		changed: (state) => changed({ queue: state })
	});

	const isClosed = () => closed;
	const office = openOffice(p, timed, keys, logs.backstage, acts, queue.add, isClosed);

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
		const { board, tip, backstage } = logs;
		const busy = Object.fromEntries(backstage.busy);
		const papers = { made: backstage.tickets.made, revoked: new Set(backstage.tickets.revoked) };
		standing.follow(board.statement);
		const saved = { ...backstage.saved };
		changed({ lists, board, tip, unreadable, busy, papers, saved, warnings: watch.warnings() });
		for (const slot of lists.toWithdraw.filter((slot) => !leaving.has(slot))) {
			leaving.add(slot);
			void queue.add(acts.withdraw(slot));
		}
	}

	/** What makes no sense counts nothing; the next one is whole again. */
	function hearCounts(name: 'tally' | 'tickets', data: unknown): void {
		try {
			if (name === 'tally') tally = readTally(data);
			else tickets = readTickets(data);
			changed({ tally, tickets });
		} catch {
			return;
		}
	}

	async function changeStatement(changes: Changes) {
		const failure = await standing.change(changes);
		if (failure === null) announce();
		return failure;
	}

	function announce(): void {
		const { statement, hash } = standing;
		announced = statement.serial;
		void queue.add(acts.announce(statement.serial, hash));
	}

	/** Nothing was announced, or less than this desk stands on: the desk that signed it left. */
	function isUnsaid(at: number): boolean {
		const { serial } = standing.statement;
		const since = Math.max(watch.liveSince ?? at, standsSince);
		if (announced >= serial || at - since < EMPTY_AFTER_S) return false;
		const said = logs.board.statement?.serial;
		return logs.tip.n === 0 || (said !== undefined && said < serial);
	}

	const listen = () =>
		openLine(
			`${path}/desk`,
			{
				event(name, data) {
					if (name === 'question') reader.take(data);
					else if (name === 'reply') receipts.hold(data);
					else if (name === 'tally' || name === 'tickets') hearCounts(name, data);
					else if (name === 'board' || name === 'head' || name === 'backstage') {
						logs.take(name, data);
						// A log that cannot be trusted is not written to: what waits stays in sight.
						if (logs.warning) queue.close();
						show();
					}
				},
				state(state) {
					watch.liveSince = state === 'live' ? now() : null;
					if (state === 'live') wake();
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
	changed({ statement: standing.statement });

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
		tickets: office,
		changeStatement,
		isStopped: () => logs.warning !== null,
		resume() {
			listenAgain();
			queue.resume();
		},
		drop: queue.drop,
		tick(at) {
			if (watch.liveSince === null) return;
			if (isUnsaid(at)) announce();
			if (standing.statement.askTokenKey && at - lookedAt >= LOOK_EVERY_S) {
				lookedAt = at;
				void standing.look();
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

function readTickets(data: unknown): { made: number; used: number } {
	const fields = asObject(data);
	return { made: asWhole(fields['made']), used: asWhole(fields['used']) };
}
