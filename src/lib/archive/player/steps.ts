/**
 * Lists that go in step with the recording: the line of now is marked, in chapters as in transcripts.
 * Times are read once; going on costs a search by halves.
 */
export type Steps = { list: HTMLElement; lines: HTMLElement[]; times: number[]; now: number };

/** The lists of a page; a line is what holds a link to its second. */
export function findSteps(root: ParentNode): Steps[] {
	return [...root.querySelectorAll<HTMLElement>('[data-steps]')].map((list) => {
		const links = [...list.querySelectorAll<HTMLElement>('a[data-at]')];
		return {
			list,
			lines: links.map((link) => link.closest('li') ?? link),
			times: links.map((link) => Number(link.dataset['at'])),
			now: -1
		};
	});
}

/** Marks the line of that second. @returns the line, where it is another one than before */
export function stepTo(steps: Steps, at: number): HTMLElement | null {
	const next = lastBefore(steps.times, at);
	if (next === steps.now) return null;
	steps.lines[steps.now]?.removeAttribute('aria-current');
	steps.now = next;
	const line = steps.lines[next] ?? null;
	line?.setAttribute('aria-current', 'true');
	return line;
}

/** The last of the times, in order, that is not after `at`; -1 before the first. */
export function lastBefore(times: readonly number[], at: number): number {
	let low = 0;
	let high = times.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((times[middle] ?? Infinity) <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
