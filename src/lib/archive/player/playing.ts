import type { Track } from './page-data.ts';
import type { Playable } from './playable.ts';

/** A recording under way, whatever shows it. Seconds everywhere. */
export type Playing = {
	seek(at: number): void;
	/** Leaves the stage. */
	end(): void;
	/** Where it is; a frame does not say. */
	now(): number | null;
};

/** Where it is shown, and who must hear of it. */
export type Scene = {
	stage: HTMLElement;
	poster: string;
	tracks: readonly Track[];
	/** Called as the recording goes on. */
	hear: (at: number) => void;
};

/**
 * A way to show a recording. It is settled once the first image can be drawn; refused where that fails;
 * `broken` is called if it fails later.
 */
export type Way = (
	scene: Scene,
	source: Playable,
	at: number,
	broken: () => void
) => Promise<Playing>;
