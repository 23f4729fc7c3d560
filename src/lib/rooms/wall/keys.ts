/** The wall's keys, one letter each; every one is also a button of the help. */
export const WALL_KEYS = {
	n: 'night',
	f: 'fullscreen',
	p: 'pause',
	g: 'glass',
	'?': 'help'
} as const;

export type WallAct = (typeof WALL_KEYS)[keyof typeof WALL_KEYS];

/** What a pressed key asks for; nothing while one types, or holds another key for the browser. */
export function actOf(event: KeyboardEvent): WallAct | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	if (event.target instanceof HTMLInputElement) return null;
	const act = Object.entries(WALL_KEYS).find(([key]) => key === event.key.toLowerCase());
	return act?.[1] ?? null;
}
