import type { Primitives } from '#lib/crypto/primitives.ts';
import { openOne, type Opened, type Opener, type OpeningKeys, type Sealed } from './open-one.ts';

/** Opens envelopes on this very thread, in slices so short that the page never freezes. */

/** A third of a frame: opening one takes well under a millisecond. */
const SLICE_MS = 6;

/** @param onopened called after each slice, with what it held */
export function openInSlices(
	p: Primitives,
	keys: OpeningKeys,
	onopened: (opened: Opened[]) => void
): Opener {
	let pile: Sealed[] = [];
	let working = false;

	function slice(): void {
		const until = performance.now() + SLICE_MS;
		const opened: Opened[] = [];
		for (const next of pile) {
			opened.push(openOne(p, keys, next));
			if (performance.now() > until) break;
		}
		pile = pile.slice(opened.length);
		onopened(opened);
	}

	async function work(): Promise<void> {
		working = true;
		await nextTurn();
		while (pile.length > 0) {
			slice();
			await nextTurn();
		}
		working = false;
	}

	return {
		open(sealed) {
			pile.push(...sealed);
			if (!working) void work();
		},
		close() {
			pile = [];
		}
	};
}

/** Lets the page breathe. A message, not a timer: timers of a tab in the background are slowed. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
