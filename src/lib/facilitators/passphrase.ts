/**
 * How a passphrase is judged, and suggested. No rule about capitals or signs: length is what counts
 * against someone who guesses with the server's data in hand, once repetitions are taken away.
 */
import { codePoints } from '#lib/crypto/text.ts';
import { wordIndices } from '#lib/crypto/words.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';

export type Level = 'empty' | 'short' | 'fair' | 'good' | 'strong';

/** What a passphrase is worth: characters that count, out of `ENOUGH`, and the word for it. */
export type Judged = { counted: number; level: Level };

/** Fewer than this is refused. */
export const ENOUGH = 14;
const GOOD = 20;
/** Beyond this, more is not said to be better. */
export const STRONG = 28;

/**
 * Counts what counts: a run like `aaaa` or `1234` is one character, and so is a word that anyone
 * would try first (the login, the name, the site's own).
 */
export function judge(passphrase: string, obvious: readonly string[] = []): Judged {
	let rest = passphrase.normalize('NFC').toLowerCase();
	for (const word of [...obvious, 'terrasse', 'password', 'motdepasse', 'azerty', 'qwerty']) {
		const known = word.normalize('NFC').toLowerCase();
		if (codePoints(known) >= 3) rest = rest.replaceAll(known, '\0');
	}
	const counted = withoutRuns(rest);
	return { counted, level: passphrase === '' ? 'empty' : levelOf(counted) };
}

function withoutRuns(text: string): number {
	const points = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
	return points.filter((point, i) => {
		const [before, earlier] = [points[i - 1] ?? NaN, points[i - 2] ?? NaN];
		const step = point - before;
		return !(Math.abs(step) <= 1 && step === before - earlier);
	}).length;
}

function levelOf(counted: number): Level {
	if (counted < ENOUGH) return 'short';
	if (counted < GOOD) return 'fair';
	return counted < STRONG ? 'good' : 'strong';
}

/**
 * Six words drawn at random, about 64 bits. A word with an accent is drawn again: a passphrase is
 * typed on keyboards one did not choose.
 */
export function suggestPassphrase(p: Primitives, list: readonly string[]): string {
	const words: string[] = [];
	while (words.length < 6) {
		const [index = 0] = wordIndices(1, p.random(2));
		const word = list[index] ?? '';
		if (/^[a-z]+$/.test(word)) words.push(word);
	}
	return words.join(' ');
}
