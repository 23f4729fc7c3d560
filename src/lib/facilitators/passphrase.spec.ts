import { expect, test } from 'vitest';
import { loadList } from '#lib/crypto/words.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { judge, suggestPassphrase } from './passphrase.ts';

test.each([
	['', 'empty'],
	['Tr0ub4dor&3', 'short'],
	['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'short'],
	['abcdefghijklmnopqrstuvwxyz', 'short'],
	['0123456789876543210', 'short'],
	['terrasse terrasse terrasse', 'short'],
	['zoe.le.guen zoe.le.guen', 'short'],
	['le chat boit lait', 'fair'],
	['le chat boit du lait', 'good'],
	['un couscous pour huit dimanche', 'strong']
] as const)('%j is %s', (passphrase, level) => {
	expect(judge(passphrase, ['zoe.le.guen']).level).toBe(level);
});

test('accents count once however they are typed', () => {
	expect(judge('é'.normalize('NFD') + 'cole').counted).toBe(judge('école').counted);
});

test.each(['french', 'english'] as const)(
	'six %s words, typed on any keyboard, are strong',
	async (name) => {
		const [p, list] = [await loadSodium(), await loadList(name)];
		const suggested = Array.from({ length: 50 }, () => suggestPassphrase(p, list));
		for (const words of suggested) {
			expect(words).toMatch(/^[a-z]+( [a-z]+){5}$/);
			expect(['good', 'strong']).toContain(judge(words).level);
		}
		expect(new Set(suggested).size).toBe(50);
	}
);
