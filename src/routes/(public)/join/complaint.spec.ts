import { expect, test } from 'vitest';
import en from '#lib/words/en/join.ts';
import { complaint } from './complaint.ts';

test.each([
	['', 'The field is empty'],
	[' - ', 'The field is empty'],
	['TERR', 'you typed 4'],
	['TERR-ASSE-2', 'you typed 9'],
	['TERRASSU', '“U” is never in a code'],
	['TERRASS/', '“/” is never in a code'],
	['TERRASS🙂', '“🙂” is never in a code']
])('%o is answered with what is wrong and the next gesture', (typed, words) => {
	const said = complaint('en', en, typed);
	expect(said).toContain(words);
	expect(said).toMatch(/Type|Compare/);
});
