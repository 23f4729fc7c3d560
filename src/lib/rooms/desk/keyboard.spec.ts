import { expect, test } from 'vitest';
import { commandOf, listOf, SHORTCUTS } from './keyboard.ts';

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

test('the digits go to the five lists, and nothing else does', () => {
	expect(['1', '5'].map((key) => listOf(press(key), false))).toEqual([0, 4]);
	expect(['0', '6', 'j', '12'].map((key) => listOf(press(key), false))).toEqual(
		Array(4).fill(null)
	);
	expect(listOf(press('1'), true)).toBeNull();
	expect(listOf(press('1', { altKey: true }), false)).toBeNull();
});

test('a key held down walks on, but publishes once', () => {
	expect(commandOf(press('j', { repeat: true }), false)).toBe('next');
	expect(commandOf(press('p', { repeat: true }), false)).toBeNull();
});
