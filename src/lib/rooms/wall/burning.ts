/**
 * The order of the burning ceremony. Steps follow one another slowly enough for someone to speak over
 * them; from the first time a hand asks for the next one, the hand sets the pace. The third waits for
 * the server's own answer that it knows no such room.
 */

/** 0 the end is signed, 1 the keys are erased, 2 what was held, 3 the proof, 4 the empty room. */
export type Step = 0 | 1 | 2 | 3 | 4;
export const LAST_STEP = 4;

/** The keys go soon, whoever speaks. */
const FIRST_MS = 2_000;
const STEP_MS = 6_000;
const ASK_AGAIN_MS = 1_000;
/** Past this, a server that still knows the room is worth a sentence. */
const LATE_MS = 15_000;

interface Acts {
	reach: (step: Step) => void;
	/** Asks the server whether the room is gone. */
	isGone: () => Promise<boolean>;
	/** The server still holds something after a while; it is asked on. */
	late: () => void;
}

interface Ceremony {
	/** Goes on now, and from here on only when asked again. */
	next: () => void;
	stop: () => void;
}

/** Starts the ceremony. */
export function beginBurning({ reach, isGone, late }: Acts): Ceremony {
	let stopped = false;
	let byHand = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let goOn = () => {};

	const pause = (ms: number) => new Promise<void>((done) => (timer = setTimeout(done, ms)));

	/** Until the time has passed, or a hand asks: once one did, there is no time. */
	const hold = (ms: number) =>
		new Promise<void>((done) => {
			goOn = done;
			if (!byHand) timer = setTimeout(done, ms);
		});

	async function proof(): Promise<void> {
		for (let waited = 0; !stopped && !(await isGone()); waited += ASK_AGAIN_MS) {
			if (waited >= LATE_MS) late();
			await pause(ASK_AGAIN_MS);
		}
	}

	async function run(): Promise<void> {
		for (const step of [1, 2, 3, LAST_STEP] as const) {
			await hold(step === 1 ? FIRST_MS : STEP_MS);
			// What comes now is the server's answer, which no hand hurries.
			goOn = () => {};
			if (step === 3) await proof();
			if (stopped) return;
			reach(step);
		}
	}
	void run();

	return {
		next: () => {
			byHand = true;
			goOn();
		},
		stop: () => {
			stopped = true;
			clearTimeout(timer);
		}
	};
}
