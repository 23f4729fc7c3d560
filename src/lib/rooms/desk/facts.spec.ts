import { expect, test } from 'vitest';
import { brief } from './facts.ts';

test('the beginning of a question breaks no line before its mark, and ends where it was cut', () => {
	expect(brief('Faut-il un VPN ?\nOui ?')).toBe('Faut-il un VPN\u202f? Oui\u202f?');
	expect(brief('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`);
});
