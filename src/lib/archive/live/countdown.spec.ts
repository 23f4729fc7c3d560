import { expect, test } from 'vitest';
import words from '#lib/words/fr/player.ts';
import { sayUntil, sayWait } from './countdown.ts';

const MINUTE = 60_000;

test('the time left is said in the unit that says enough', () => {
	const left = (minutes: number) => sayUntil('fr', minutes * MINUTE);
	expect([left(0.2), left(59), left(99), left(120), left(47 * 60), left(72 * 60)]).toEqual([
		'dans 1 minute',
		'dans 59 minutes',
		'dans 99 minutes',
		'dans 2 heures',
		'dans 47 heures',
		'dans 3 jours'
	]);
	expect(sayUntil('en', 3 * 60 * MINUTE)).toBe('in 3 hours');
});

test('once the hour has come, nothing is counted', () => {
	expect([sayUntil('fr', 0), sayUntil('fr', -MINUTE)]).toEqual([null, null]);
});

test('a live that does not begin is about to for a while, and then has not begun', () => {
	const said = (minutes: number) => sayWait('fr', minutes * MINUTE, words.waitingScript);
	expect(said(30)).toBe('Cela commence dans 30 minutes.');
	expect([said(0), said(-19)]).toEqual(Array(2).fill(words.waitingScript.soon));
	expect([said(-20), said(-180)]).toEqual(Array(2).fill(words.waitingScript.late));
});
