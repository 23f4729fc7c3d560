/**
 * Runs something after it was asked for, once for many askers: at once after a quiet time, else
 * after a short wait, so that a burst costs one run and nobody waits longer than that.
 */
export type Coalesced = {
	/** Asks for a run. @param urgent does not wait for company */
	ask: (urgent: boolean) => void;
	/** Runs now if a run was asked for. */
	now: () => void;
	/** Forgets what was asked for. */
	cancel: () => void;
};

/** @param waitMs the longest wait between two runs that were not urgent */
export function coalesce(run: () => void, waitMs: number): Coalesced {
	let ranAt = -Infinity;
	let isAsked = false;
	let later: NodeJS.Timeout | undefined;
	let soon: NodeJS.Immediate | undefined;

	function cancel(): void {
		clearTimeout(later);
		clearImmediate(soon);
		later = soon = undefined;
		isAsked = false;
	}

	function now(): void {
		if (!isAsked) return;
		cancel();
		ranAt = performance.now();
		run();
	}

	return {
		ask(urgent) {
			isAsked = true;
			const wait = ranAt + waitMs - performance.now();
			if (urgent || wait <= 0) soon ??= setImmediate(now);
			else later ??= setTimeout(now, wait);
		},
		now,
		cancel
	};
}
