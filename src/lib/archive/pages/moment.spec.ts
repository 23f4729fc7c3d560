import { expect, test } from 'vitest';
import { sayLength, sayMoment } from './moment.ts';

test('a length is said in hours and minutes', () => {
	expect(sayLength('fr', 5_100)).toBe('1\u00a0h\u00a025\u00a0min');
	expect(sayLength('en', 5_100)).toBe('1\u00a0hr\u00a025\u00a0min');
	expect(sayLength('fr', 3_600)).toBe('1\u00a0h');
	expect(sayLength('fr', 3_599)).toBe('1\u00a0h');
	expect(sayLength('fr', 50)).toBe('50\u00a0s');
});

test('a moment says its hour only where it is known', () => {
	expect(sayMoment('fr', '2024-06-05')).toBe('mercredi 5\u00a0juin 2024');
	expect(sayMoment('fr', '2024-06-05T18:30')).toBe('mercredi 5\u00a0juin 2024, 18\u00a0h\u00a030');
	expect(sayMoment('en', null)).toBeNull();
});
