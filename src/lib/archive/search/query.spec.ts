import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

const read = (typed: string) => {
	const query = readQuery(typed);
	if (typeof query === 'string') return query;
	const say = ({ forms, isPhrase }: (typeof query.terms)[number]) =>
		forms.map((form) => (isPhrase ? `"${form.join(' ')}"` : form.join('+'))).join('|');
	return [...query.terms.map(say), ...query.excluded.map((term) => `-${say(term)}`)].join(' ');
};

test.each([
	['vie privée', 'vie privee'],
	['"vie privée" État', '"vie privee" etat'],
	['« vie privée »', '"vie privee"'],
	['“private life”', '"private life"'],
	['police -municipale', 'police -municipale'],
	['police -"police municipale"', 'police -"police municipale"'],
	['peer-to-peer', 'peer+to+peer'],
	['animateur·ices', 'animateurs|animatrices'],
	['police police Police', 'police'],
	['"jamais fermé', 'jamais ferme'],
	['title:police OR NEAR(a b) * ^x {y}', 'title+police or near+a b x y'],
	['a AND NOT b', 'a and not b']
])('%s is read as %s', (typed, expected) => expect(read(typed)).toBe(expected));

test.each([
	['', 'empty'],
	[' \t\0\n', 'empty'],
	['?!… "" «»', 'no-words'],
	['-police', 'only-excluded'],
	['é'.repeat(10_000), 'too-long'],
	[Array.from({ length: 30 }, (_, n) => `m${n}`).join(' '), 'too-long'],
	['\ud800', 'no-words']
] as const)('%j is no question: %s', (typed, why) => expect(readQuery(typed)).toBe(why));
