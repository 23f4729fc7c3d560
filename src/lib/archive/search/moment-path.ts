/**
 * Where a page opens its recording at a second: the player reads `t`, and the fragment shows it.
 *
 * @param path of the page, with neither query nor fragment
 * @param at in seconds
 */
export const momentPath = (path: string, at: number): string =>
	`${path}?t=${Math.floor(at)}#player`;
