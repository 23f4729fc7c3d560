import { UNDO_S } from './undo.ts';

/**
 * Private messages that could still be undone: a message cannot be taken back from who has read it,
 * so it leaves ten seconds after it was written.
 */
export type Held = {
	/** @returns what stops it, as long as it has not left */
	hold: (send: () => void) => () => void;
	/** Lets go what is old enough; `now` in Unix seconds. */
	tick: (now: number) => void;
	/** Lets nothing more go. */
	drop: () => void;
	readonly size: number;
};

/** @param changed called whenever the number of messages held has changed */
export function makeHeld(now: () => number, changed: () => void): Held {
	let waiting: { at: number; send: () => void }[] = [];

	function keep(test: (each: { at: number; send: () => void }) => boolean): void {
		const left = waiting.filter(test);
		const isSame = left.length === waiting.length;
		waiting = left;
		if (!isSame) changed();
	}

	return {
		hold(send) {
			const mine = { at: now() + UNDO_S, send };
			waiting.push(mine);
			changed();
			return () => keep((each) => each !== mine);
		},
		tick(at) {
			const due = waiting.filter((each) => each.at <= at);
			keep((each) => each.at > at);
			for (const { send } of due) send();
		},
		drop: () => keep(() => false),
		get size() {
			return waiting.length;
		}
	};
}
