import type { Progress } from './plan.server.ts';

/**
 * A progress bar for a person in front of a terminal; for a file or a timer a line each few hundred
 * items, so that a long import does not look dead. It goes to the error output: a report can be piped.
 */
type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/** Drawn at most ten times a second: a terminal far away costs more than the import. */
const PACE_MS = 100;
const WIDTH = 24;
const ITEMS_A_LINE = 500;

export type Bar = { show: (progress: Progress) => void; clear: () => void };

/** @param sayItems says how many items were read, in the reader's language */
export function progressBar(terminal: Terminal, sayItems: (n: number) => string): Bar {
	if (!terminal.isTTY) return lines(terminal, sayItems);
	let drawnAt = 0;
	return {
		show({ items, part }) {
			if (Date.now() - drawnAt < PACE_MS) return;
			drawnAt = Date.now();
			terminal.write(`\r\u001b[K${part === null ? '' : drawn(part)}${sayItems(items)}`);
		},
		clear: () => void terminal.write('\r\u001b[K')
	};
}

function lines(terminal: Terminal, sayItems: (n: number) => string): Bar {
	return {
		show({ items }) {
			if (items % ITEMS_A_LINE === 0) terminal.write(`${sayItems(items)}\n`);
		},
		clear: () => {}
	};
}

function drawn(part: number): string {
	const full = Math.round(Math.min(1, Math.max(0, part)) * WIDTH);
	return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `;
}
