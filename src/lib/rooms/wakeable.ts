/** A wait that something may cut short: a line that is back, an end. Waking nobody does nothing. */
export interface Wakeable {
	/** Waits that many milliseconds, or until it is woken. */
	pause: (ms: number) => Promise<void>;
	wake: () => void;
}

export function wakeable(): Wakeable {
	let wake = () => {};
	return {
		pause: (ms) =>
			new Promise((resolve) => {
				const timer = setTimeout(resolve, ms);
				wake = () => (clearTimeout(timer), resolve());
			}),
		wake: () => wake()
	};
}
