/**
 * What one key does on a desk. Single letters, so that a facilitator on stage keeps one hand; they
 * can be switched off, and never act while one types or with a modifier held (WCAG 2.1.4).
 */
export type Command =
	| 'next'
	| 'previous'
	| 'publish'
	| 'edit'
	| 'spotlight'
	| 'answered'
	| 'write'
	| 'decline'
	| 'cheats';

/** In the order of the cheat sheet. */
export const SHORTCUTS: readonly { key: string; command: Command }[] = [
	{ key: 'j', command: 'next' },
	{ key: 'k', command: 'previous' },
	{ key: 'p', command: 'publish' },
	{ key: 'e', command: 'edit' },
	{ key: 's', command: 'spotlight' },
	{ key: 'a', command: 'answered' },
	{ key: 'w', command: 'write' },
	{ key: 'd', command: 'decline' },
	{ key: '?', command: 'cheats' }
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/**
 * The command of a key press, or null.
 *
 * @param isTyping whether the focus is where keys write
 */
export function commandOf(pressed: Pressed, isTyping: boolean): Command | null {
	if (isTyping || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
	const found = SHORTCUTS.find(({ key }) => key === pressed.key.toLowerCase());
	const walks = found?.command === 'next' || found?.command === 'previous';
	// A key held down walks on, but does nothing twice.
	return pressed.repeat && !walks ? null : (found?.command ?? null);
}

/** Whether keys write where the focus is, or belong to an open dialog. */
export function isTypingIn(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	const writes = target.closest('textarea, select, [contenteditable], dialog');
	return writes !== null || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}
