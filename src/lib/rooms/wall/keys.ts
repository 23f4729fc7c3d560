/** The wall's keys, one letter each; every one is also a button of the help. */
export const WALL_KEYS = {
	n: 'night',
	f: 'fullscreen',
	p: 'pause',
	g: 'glass',
	v: 'votes',
	'?': 'help'
} as const;

export type WallAct = (typeof WALL_KEYS)[keyof typeof WALL_KEYS];

/** What goes on to the next step of the burning: the space bar, and what a presenter's remote sends. */
const NEXT_KEYS = [' ', 'Enter', 'ArrowRight', 'PageDown'];

/** Whether a pressed key asks for the next step; on a button, its own keys press it. */
export function isNext(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
	if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return false;
	return NEXT_KEYS.includes(event.key);
}

/** What a pressed key asks for; nothing while one types, or holds another key for the browser. */
export function actOf(event: KeyboardEvent): WallAct | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	if (event.target instanceof HTMLInputElement) return null;
	const act = Object.entries(WALL_KEYS).find(([key]) => key === event.key.toLowerCase());
	return act?.[1] ?? null;
}
