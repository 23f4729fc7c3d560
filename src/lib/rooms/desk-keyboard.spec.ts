import { expect, test } from 'vitest';
import { commandOf, SHORTCUTS } from './desk-keyboard.ts';

const press = (key: string, held: object = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	repeat: false,
	...held
});

test('each key of the cheat sheet does what the sheet says, capitals too', () => {
	for (const { key, command } of SHORTCUTS) {
		expect(commandOf(press(key), false)).toBe(command);
		expect(commandOf(press(key.toUpperCase()), false)).toBe(command);
	}
	expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
});

test('nothing happens while one types, or with a modifier', () => {
	expect(commandOf(press('p'), true)).toBeNull();
	for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
		expect(commandOf(press('p', { [modifier]: true }), false)).toBeNull();
	}
});

test('a key held down walks on, but publishes once', () => {
	expect(commandOf(press('j', { repeat: true }), false)).toBe('next');
	expect(commandOf(press('p', { repeat: true }), false)).toBeNull();
});
