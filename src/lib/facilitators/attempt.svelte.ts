import { loadTools } from './browser-tools.ts';
import type { Step, Tools } from './tools.ts';
import { troubleOf, type Trouble } from './trouble.ts';

/** One thing tried at a time, where it stands, and what went wrong with it. */
export type Attempt = {
	readonly step: { name: Step; seconds: number } | null;
	readonly trouble: Trouble | null;
	readonly busy: boolean;
	/** Does `act` unless something is being done; a failure becomes `trouble`. */
	run: (act: (tools: Tools) => Promise<void>) => Promise<void>;
	forgive: () => void;
};

export function makeAttempt(): Attempt {
	let step = $state.raw<Attempt['step']>(null);
	let trouble = $state.raw<Trouble | null>(null);
	let busy = $state(false);
	return {
		get step() {
			return step;
		},
		get trouble() {
			return trouble;
		},
		get busy() {
			return busy;
		},
		async run(act) {
			if (busy) return;
			busy = true;
			trouble = null;
			try {
				await act(await loadTools((name, seconds = 0) => (step = { name, seconds })));
			} catch (failure) {
				trouble = troubleOf(failure);
			} finally {
				busy = false;
				step = null;
			}
		},
		forgive: () => void (trouble = null)
	};
}
