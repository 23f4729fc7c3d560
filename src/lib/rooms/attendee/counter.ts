/** How much room is left in a question, by whichever of its two limits is nearer. */
import { textBudget } from '#lib/crypto/envelope.ts';
import type { Draft } from '#lib/crypto/question.ts';
import type room from '#lib/words/fr/room.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';

/** What is left, below zero if it is too long, in signs or in bytes. */
export interface Room {
	left: number;
	unit: 'signs' | 'bytes';
}

/** Numbers at which a screen reader is told; between them it is left alone. */
const TOLD = [100, 50, 20, 10, 5, 0];

/** What is left for a draft. */
export function roomLeft(draft: Draft): Room {
	const { codePoints, bytes } = textBudget(draft);
	return bytes < codePoints ? { left: bytes, unit: 'bytes' } : { left: codePoints, unit: 'signs' };
}

/** The same in words. */
export function sayRoom(
	locale: Locale,
	words: (typeof room)['composer'],
	{ left, unit }: Room
): string {
	const n = Math.abs(left);
	if (left < 0) return say(locale, unit === 'bytes' ? words.overBytes : words.over, { n });
	return say(locale, unit === 'bytes' ? words.leftBytes : words.left, { n });
}

/** What to say aloud: the last number passed on the way down, or nothing yet. */
export function toldRoom({ left, unit }: Room): Room | null {
	if (left < 0) return { left, unit };
	const passed = TOLD.filter((number) => left <= number).at(-1);
	return passed === undefined ? null : { left: passed, unit };
}
