import type { BoardEntry } from '#lib/crypto/board.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { applyEntry, emptyBoard, type Board } from '../board.ts';
import { followChain, type ChainWarning } from '../chain.ts';
import { followBackstage } from './backstage.ts';
import { applyBackstage, emptyBackstage, type Backstage } from './decisions.ts';
import type { Entered } from './keys.ts';
import { writeBehind, writeBoard, type Tip } from './log.ts';
import type { Log, Written } from './post.ts';

/**
 * A room's two logs as one desk has checked them: what they say, where they end, and who waits for
 * which entry. Nothing is believed because this desk posted it: it counts once it came back.
 */
export type Logs = {
	readonly board: Board;
	readonly backstage: Backstage;
	/** The board's end under a checked head, and when that head was signed (Unix seconds). */
	readonly tip: Tip;
	readonly at: number;
	/** What stopped a log; `backstage` is the other one. */
	readonly warning: ChainWarning | 'backstage' | null;
	/** Takes the data of such an event. */
	take: (event: 'board' | 'head' | 'backstage', data: unknown) => void;
	/** Seals the entry that comes next. `at` in Unix seconds. */
	write: (log: Log, entry: object, at: number) => Written;
	/** The bytes (b64) of entry `n`, once checked. */
	reached: (log: Log, n: number) => Promise<string>;
};

/** Starts at the beginning of both logs of a room. */
export function makeLogs(p: Primitives, { keys, statement }: Entered): Logs {
	const chain = followChain(p, { ...keys, rootPublicKey: statement.rootPublicKey });
	const behind = followBackstage(p, keys);
	const heard: Record<Log, Map<number, string>> = { board: new Map(), backstage: new Map() };
	let waiting: { log: Log; n: number; resolve: (entry: string) => void }[] = [];
	let board = emptyBoard();
	const backstage = emptyBackstage();

	const endOf = (log: Log) => (log === 'board' ? chain.n : behind.n);

	/** Keeps the first bytes heard under a number: others make the follower stop. */
	function hear(log: Log, data: unknown): void {
		const { n, entry } = data as { n?: unknown; entry?: unknown };
		if (typeof n !== 'number' || typeof entry !== 'string' || heard[log].has(n)) return;
		heard[log].set(n, entry);
	}

	function wake(): void {
		waiting = waiting.filter(({ log, n, resolve }) => {
			const entry = endOf(log) >= n ? heard[log].get(n) : undefined;
			if (entry !== undefined) resolve(entry);
			return entry === undefined;
		});
	}

	return {
		get board() {
			return board;
		},
		backstage,
		get tip() {
			return { n: chain.n, hash: chain.hash };
		},
		get at() {
			return chain.at;
		},
		get warning() {
			return chain.warning ?? (behind.broken ? 'backstage' : null);
		},
		take(event, data) {
			if (event === 'head')
				for (const { entry } of chain.takeHead(data)) board = applyEntry(board, entry);
			if (event === 'board') {
				hear('board', data);
				for (const { entry } of chain.takeEntry(data)) board = applyEntry(board, entry);
			}
			if (event === 'backstage') {
				hear('backstage', data);
				for (const json of behind.take(data)) applyBackstage(backstage, json);
			}
			wake();
		},
		write(log, entry, at) {
			if (log === 'backstage') return writeBehind(p, keys, behind, entry);
			return writeBoard(p, keys, { n: chain.n, hash: chain.hash }, entry as BoardEntry, at);
		},
		reached(log, n) {
			const reached = new Promise<string>((resolve) => waiting.push({ log, n, resolve }));
			wake();
			return reached;
		}
	};
}
