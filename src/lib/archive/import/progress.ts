import type { Progress } from './plan.server.ts';

/**
 * A progress bar for a person in front of a terminal; for a file or a timer a line each few hundred
 * items, so that a long import does not look dead. It goes to the error output: a report can be piped.
 */
type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/** How far it is, said in the reader's language. */
export type ProgressWords = {
	items: (n: number) => string;
	/** Of a first reading, which makes no item. */
	bytes: (read: number, total: number) => string;
};

/** Drawn at most ten times a second: a terminal far away costs more than the import. */
const PACE_MS = 100;
const WIDTH = 24;
const ITEMS_A_LINE = 500;
const BYTES_A_LINE = 50_000_000;

export type Bar = {
	show: (progress: Progress) => void;
	/** For a first reading: `part` is how much of the whole it has done, from 0 to 1. */
	showBytes: (read: number, total: number, part: number) => void;
	clear: () => void;
};

export function progressBar(terminal: Terminal, words: ProgressWords): Bar {
	if (!terminal.isTTY) return lines(terminal, words);
	let drawnAt = 0;
	function draw(part: number | null, say: () => string): void {
		if (Date.now() - drawnAt < PACE_MS) return;
		drawnAt = Date.now();
		terminal.write(`\r\u001b[K${part === null ? '' : drawn(part)}${say()}`);
	}
	return {
		show: ({ items, part }) => draw(part, () => words.items(items)),
		showBytes: (read, total, part) => draw(part, () => words.bytes(read, total)),
		clear: () => void terminal.write('\r\u001b[K')
	};
}

function lines(terminal: Terminal, words: ProgressWords): Bar {
	let told = 0;
	return {
		show({ items }) {
			if (items % ITEMS_A_LINE === 0) terminal.write(`${words.items(items)}\n`);
		},
		showBytes(read, total) {
			if (read - told < BYTES_A_LINE) return;
			told = read;
			terminal.write(`${words.bytes(read, total)}\n`);
		},
		clear: () => {}
	};
}

function drawn(part: number): string {
	const full = Math.round(Math.min(1, Math.max(0, part)) * WIDTH);
	return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `;
}
