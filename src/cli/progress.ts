import { cliWords } from './words.ts';

/**
 * How far a long command is: on a terminal one line that is drawn again, elsewhere one line a stage. On
 * the error output, so that a result can be piped.
 */
type Stage = keyof ReturnType<typeof cliWords>['progress'];
type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

const PACE_MS = 100;

export function progress(terminal: Terminal = process.stderr) {
	let stage: Stage | null = null;
	let drawnAt = 0;
	return {
		/** @param part from 0 to 1 */
		show(now: Stage, part: number): void {
			const isNew = now !== stage;
			stage = now;
			const sentence = cliWords().progress[now];
			if (!terminal.isTTY) {
				if (isNew) terminal.write(`${sentence}\n`);
			} else if (isNew || Date.now() - drawnAt > PACE_MS) {
				drawnAt = Date.now();
				terminal.write(`\r\u001b[K${sentence} ${Math.floor(part * 100)} %`);
			}
		},
		clear(): void {
			if (terminal.isTTY) terminal.write('\r\u001b[K');
		}
	};
}
