import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKeepsakes, startKeeping, type Kept } from './keepsake.ts';

const NOW = 1_717_610_400;
const question = (byte: number, changes: Partial<Kept> = {}): Kept => ({
	text: `Question ${byte}`,
	reply: new Uint8Array(32).fill(byte),
	askedAt: NOW + byte,
	sentAt: null,
	envelope: new Uint8Array(2_480).fill(byte),
	withdrawn: false,
	...changes
});

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

test('nothing is found, and nothing written, where nobody asked to keep', () => {
	expect(findKeepsakes('TERRASSE', NOW)).toBeNull();
	expect(localStorage).toHaveLength(0);
});

test('what is kept comes back as it was, oldest first, one for each question', () => {
	const kept = startKeeping('TERRASSE', NOW + 60);
	const [first, second] = [question(1), question(2, { sentAt: NOW, envelope: null })];
	kept?.put(second);
	kept?.put(first);
	kept?.put(first);
	expect(findKeepsakes('TERRASSE', NOW)?.all()).toEqual([first, second]);
	kept?.drop(first);
	expect(findKeepsakes('TERRASSE', NOW)?.all()).toEqual([second]);
	expect(findKeepsakes('2222222Z', NOW)).toBeNull();
});

test('ending erases the room and leaves the others', () => {
	const kept = startKeeping('TERRASSE', NOW + 60);
	kept?.put(question(1));
	startKeeping('2222222Z', NOW + 60)?.put(question(2));
	kept?.end();
	expect(findKeepsakes('TERRASSE', NOW)).toBeNull();
	expect(findKeepsakes('2222222Z', NOW)?.all()).toHaveLength(1);
});

test('a room whose hour has come is erased by the next page that opens, whichever it is', () => {
	startKeeping('TERRASSE', NOW)?.put(question(1));
	expect(findKeepsakes('2222222Z', NOW)).toBeNull();
	expect(localStorage).toHaveLength(0);
});

test('a tab that still keeps writes nothing after another tab erased', () => {
	const here = startKeeping('TERRASSE', NOW + 60);
	startKeeping('TERRASSE', NOW + 60)?.end();
	here?.put(question(1));
	expect(localStorage).toHaveLength(0);
});

test('what makes no sense is left out', () => {
	const kept = startKeeping('TERRASSE', NOW + 60);
	kept?.put(question(1));
	localStorage.setItem('terrasse/kept/TERRASSE/nothing', '{"text":');
	expect(kept?.all()).toEqual([question(1)]);
});
