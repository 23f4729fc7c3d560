import { stepTo, type Steps } from './steps.ts';

/**
 * Keeps the line of now in sight, inside its own frame: the page itself never moves. A reader who
 * scrolls is left alone, until they ask to follow again or press a line.
 */
const READERS_OWN = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export type Follower = { hear(at: number): void; resume(): void };

export function follow(steps: readonly Steps[], again: HTMLButtonElement | null): Follower {
	let following = true;
	const set = (value: boolean) => {
		following = value;
		if (again) again.hidden = value;
	};
	const frames = new Set(
		steps.flatMap(({ list }) => list.closest<HTMLElement>('[data-lines]') ?? [])
	);
	const letGo = ({ target }: Event) => {
		if (!(target instanceof Element && target.closest('a'))) set(false);
	};
	for (const frame of frames)
		for (const kind of READERS_OWN) frame.addEventListener(kind, letGo, { passive: true });
	let last = 0;
	const follower: Follower = {
		hear(at) {
			last = at;
			for (const one of steps) {
				const line = stepTo(one, at);
				if (line && following) show(one.list, line);
			}
		},
		resume() {
			set(true);
			for (const one of steps) {
				one.lines[one.now]?.removeAttribute('aria-current');
				one.now = -1;
			}
			follower.hear(last);
		}
	};
	again?.addEventListener('click', () => follower.resume());
	return follower;
}

/** A third of the way down its frame: what was said stays in sight, and what comes too. */
function show(list: HTMLElement, line: HTMLElement): void {
	const frame = list.closest<HTMLElement>('[data-lines]');
	if (!frame || line.hidden) return;
	const gap = line.getBoundingClientRect().top - frame.getBoundingClientRect().top;
	const move = gap - frame.clientHeight / 3;
	const isFar = Math.abs(move) > frame.clientHeight;
	const calm = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
	frame.scrollBy({ top: move, behavior: calm ? 'instant' : 'smooth' });
}
