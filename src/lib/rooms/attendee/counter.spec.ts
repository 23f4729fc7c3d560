import { expect, test } from 'vitest';
import en from '#lib/words/en/room.ts';
import { roomLeft, sayRoom, toldRoom } from './counter.ts';

test('five hundred letters of a two-byte script fit, and not one more', () => {
	expect(roomLeft({ text: 'é'.repeat(500) })).toEqual({ left: 0, unit: 'signs' });
	expect(roomLeft({ text: 'é'.repeat(501) })).toEqual({ left: -1, unit: 'signs' });
});

test('where signs are heavier, the counter follows the bytes', () => {
	const { left, unit } = roomLeft({ text: '🪑'.repeat(290) });
	expect(unit).toBe('bytes');
	expect(left).toBeLessThan(100);
	expect(roomLeft({ text: '🪑'.repeat(320) }).left).toBeLessThan(0);
});

test('it is said in words, and past the limit says what to do', () => {
	const say = (left: number, unit: 'signs' | 'bytes') => sayRoom('en', en.composer, { left, unit });
	expect(say(500, 'signs')).toBe('500 characters left.');
	expect(say(1, 'signs')).toBe('1 character left.');
	expect(say(-3, 'signs')).toBe('Too long by 3 characters. Shorten it to send.');
	expect(say(12, 'bytes')).toContain('12 bytes left');
	expect(say(-1, 'bytes')).toContain('1 byte');
});

test('a screen reader is told at a few numbers only, and always when it is too long', () => {
	const told = (left: number) => toldRoom({ left, unit: 'signs' })?.left ?? null;
	expect([500, 101].map(told)).toEqual([null, null]);
	expect([100, 87, 51].map(told)).toEqual([100, 100, 100]);
	expect([50, 12, 3, 0].map(told)).toEqual([50, 20, 5, 0]);
	expect(told(-2)).toBe(-2);
});
