import type { ChainWarning } from '../chain.ts';
import type { Logs } from './logs.ts';
import type { Standing } from './standing.ts';

/**
 * What a desk warns of: a log that does not hold, another statement than the announced one, an entry
 * that the server took and does not show, clocks that disagree, a desk of a later Terrasse.
 */
export type Warning = ChainWarning | 'backstage' | 'statement' | 'unseen' | 'clock' | 'later';

export type Watch = {
	/** Since when the line has been live, in Unix seconds; null while it is not. */
	liveSince: number | null;
	/** Notes that the server accepted entry `n` of the board. */
	took: (n: number) => void;
	/** Notes the server's clock, in milliseconds. */
	hearClock: (at: number) => void;
	/** The names of what is wrong now, as in the catalogue's `warnings`. */
	warnings: () => Warning[];
};

/** The server's clock is read to the second, after a travel of at most some. */
const CLOCK_APART_S = 30;
/** An accepted entry comes back within a second; past this, the server hides it. */
const UNSEEN_AFTER_S = 10;

/** Watches over a room's logs. @param now Unix seconds */
export function makeWatch(
	logs: Logs,
	standing: Pick<Standing, 'disagrees'>,
	now: () => number
): Watch {
	/** When each entry of ours was accepted. */
	const taken = new Map<number, number>();
	let clockIsWrong = false;

	function isHidden(since: number | null): boolean {
		if (since === null) return false;
		const isLate = (at: number) => now() - Math.max(at, since) > UNSEEN_AFTER_S;
		return [...taken].some(([n, at]) => n > logs.tip.n && isLate(at));
	}

	return {
		liveSince: null,
		took: (n) => void taken.set(n, now()),
		hearClock(at) {
			clockIsWrong = Math.abs(at / 1000 - now()) > CLOCK_APART_S;
		},
		warnings() {
			const found: (Warning | false | null)[] = [
				logs.warning,
				standing.disagrees(logs.board.statement) && 'statement',
				isHidden(this.liveSince) && 'unseen',
				clockIsWrong && 'clock',
				logs.board.outOfDate && 'later'
			];
			return found.filter((name) => name !== null && name !== false);
		}
	};
}
