/**
 * The order of the burning ceremony. Steps follow one another at a pace that a room can read; the
 * third waits for the server's own answer that it knows no such room.
 */

/** 0 the end is signed, 1 the keys are erased, 2 what was held, 3 the proof, 4 the empty room. */
export type Step = 0 | 1 | 2 | 3 | 4;
export const LAST_STEP = 4;

const STEP_MS = 1_500;
const ASK_AGAIN_MS = 1_000;
/** Past this, a server that still knows the room is worth a sentence. */
const LATE_MS = 15_000;

interface Ceremony {
	reach: (step: Step) => void;
	/** Asks the server whether the room is gone. */
	isGone: () => Promise<boolean>;
	/** The server still holds something after a while; it is asked on. */
	late: () => void;
}

/** Starts the ceremony. @returns stops it */
export function stepsOf({ reach, isGone, late }: Ceremony): () => void {
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const pause = (ms: number) => new Promise((done) => (timer = setTimeout(done, ms)));

	async function go(step: Step): Promise<void> {
		await pause(STEP_MS);
		if (!stopped) reach(step);
	}

	async function proof(): Promise<void> {
		for (let waited = 0; !(await isGone()) && !stopped; waited += ASK_AGAIN_MS) {
			if (waited >= LATE_MS) late();
			await pause(ASK_AGAIN_MS);
		}
	}

	async function run(): Promise<void> {
		await go(1);
		await go(2);
		await pause(STEP_MS);
		await proof();
		if (!stopped) reach(3);
		await pause(STEP_MS);
		await go(4);
	}
	void run();
	return () => {
		stopped = true;
		clearTimeout(timer);
	};
}
