import type { PlayableFile } from './playable.ts';

/** Which of the files of a recording to play: the one its place on the screen and its line need. */
export type Line = {
	/** The reader asked their browser to save data. */
	saveData?: boolean | undefined;
	/** Megabits a second, as far as the browser knows. */
	downlink?: number | undefined;
};

const TALLEST = 1080;
const SAVING = 360;

/**
 * The smallest file that fills the screen's place without blur, no taller than the line bears; the
 * nearest one where none is so.
 *
 * @param pixels how tall the picture is drawn, in pixels of the screen
 * @param plays whether the browser can play a type
 */
export function chooseFile(
	files: readonly PlayableFile[],
	pixels: number,
	line: Line,
	plays: (type: string) => boolean
): PlayableFile | null {
	const most = Math.min(pixels, tallestFor(line));
	const known = files
		.filter(({ type }) => type === '' || plays(type))
		.toSorted((a, b) => (a.height ?? 0) - (b.height ?? 0));
	return known.find(({ height }) => (height ?? 0) >= most) ?? known.at(-1) ?? null;
}

function tallestFor({ saveData, downlink = 10 }: Line): number {
	if (saveData || downlink < 1.5) return SAVING;
	if (downlink < 3) return 480;
	return downlink < 6 ? 720 : TALLEST;
}
