/**
 * What one key does on a desk. Single letters, so that a facilitator on stage keeps one hand; they
 * can be switched off, and never act while one types or with a modifier held (WCAG 2.1.4).
 */
export type Command = (typeof SHORTCUTS)[number]['command'];

/** In the order of the cheat sheet. The digits 1 to 5 go to a list, see `listOf`. */
export const SHORTCUTS = [
	{ key: 'j', command: 'next' },
	{ key: 'k', command: 'previous' },
	{ key: 'g', command: 'keep' },
	{ key: 'p', command: 'publish' },
	{ key: 'e', command: 'edit' },
	{ key: 's', command: 'spotlight' },
	{ key: 'a', command: 'answered' },
	{ key: 'w', command: 'write' },
	{ key: 'd', command: 'decline' },
	{ key: 'r', command: 'reason' },
	{ key: 'm', command: 'merge' },
	{ key: 'n', command: 'note' },
	{ key: 't', command: 'take' },
	{ key: 'f', command: 'first' },
	{ key: 'h', command: 'up' },
	{ key: 'l', command: 'down' },
	{ key: 'o', command: 'takeOff' },
	{ key: 'q', command: 'spoken' },
	{ key: '/', command: 'search' },
	{ key: 'u', command: 'undo' },
	{ key: '?', command: 'cheats' }
] as const;

/** A key held down walks on, but does nothing twice. */
const REPEATED: readonly Command[] = ['next', 'previous', 'up', 'down'];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/**
 * The command of a key press, or null.
 *
 * @param isTyping whether the focus is where keys write
 */
export function commandOf(pressed: Pressed, isTyping: boolean): Command | null {
	if (isTyping || isModified(pressed)) return null;
	const found = SHORTCUTS.find(({ key }) => key === pressed.key.toLowerCase())?.command ?? null;
	return pressed.repeat && found && !REPEATED.includes(found) ? null : found;
}

/** The list that a digit names, from 0 to 4, or null. */
export function listOf(pressed: Pressed, isTyping: boolean): number | null {
	if (isTyping || isModified(pressed) || !/^[1-5]$/.test(pressed.key)) return null;
	return Number(pressed.key) - 1;
}

const isModified = ({ ctrlKey, metaKey, altKey }: Pressed) => ctrlKey || metaKey || altKey;

/** Whether keys write where the focus is, or belong to an open dialog. */
export function isTypingIn(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	const writes = target.closest('textarea, select, [contenteditable], dialog');
	return writes !== null || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}
