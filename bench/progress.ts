/** Says how far a benchmark is, on standard error: the table alone goes to standard output. */
export function say(sentence: string): void {
	process.stderr.write(`  ${sentence}\n`);
}

/** Milliseconds that mean the same in every process of this machine. */
export const sharedNow = (): number => performance.timeOrigin + performance.now();

export const pause = (ms: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, ms));
