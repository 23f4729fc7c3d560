import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';

test.each([
	['Qui garde mes questions ?', 'Qui garde mes questions\u202f?'],
	['« oui » ! Et après ?!', '«\u202foui\u202f»\u202f! Et après\u202f?!'],
	['Deux lignes :\n- une ;\n: deux', 'Deux lignes\u202f:\n- une\u202f;\n: deux'],
	['Who reads this?', 'Who reads this?'],
	['à 18:30, curl :truc', 'à 18:30, curl :truc']
])('%j is shown as %j, its words and lines untouched', (typed, shown) => {
	expect(shownText(typed)).toBe(shown);
	expect(shownText(shown)).toBe(shown);
});
