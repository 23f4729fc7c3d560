/** Only a chain of true signatures that starts at one's own keys makes anyone believed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdentity, type Identity } from '#lib/crypto/identity.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signMember } from '#lib/crypto/team.ts';
import { printOf, verify, type Vouching } from './verified.ts';

const p = await loadSodium();
const NAMES = ['Alix', 'Billie', 'Camille', 'Dominique', 'Eden', 'Fred'];
const people = NAMES.map((name) => ({ name, keys: createIdentity(p) }));
const prints = people.map(({ keys }) => printOf(p, keys));
const [me, ...others] = people as [Person, ...Person[]];
type Person = { name: string; keys: Identity };

const vouching = (by: number, to: number): Vouching => ({
	by: prints[by]!,
	to: prints[to]!,
	sig: signMember(p, people[by]!.keys, people[to]!.keys, people[to]!.name)
});
const verified = (vouchings: Vouching[], claims: { name: string; keys: Identity }[] = people) =>
	verify(p, me.keys, claims, vouchings);
const reached = (vouchings: Vouching[]) =>
	NAMES.filter((_, index) => verified(vouchings).has(prints[index]!));

/** Any signatures between the six, in any order, loops and doubles included. */
const person = fc.nat(NAMES.length - 1);
const arrows = fc.array(fc.tuple(person, person), { maxLength: 14 });

/** Who can be reached from the first by these arrows: said another way, to compare. */
function reachable(pairs: [number, number][]): Set<number> {
	const found = new Set([0]);
	for (let round = 0; round < NAMES.length; round++) {
		for (const [by, to] of pairs) if (found.has(by)) found.add(to);
	}
	return found;
}

test('exactly those are verified whom signatures reach from oneself, whatever the loops', () => {
	fc.assert(
		fc.property(arrows, (pairs) => {
			const chains = verified(pairs.map(([by, to]) => vouching(by, to)));
			expect(new Set(chains.keys())).toEqual(
				new Set([...reachable(pairs)].map((index) => prints[index]))
			);
		}),
		{ numRuns: 60 }
	);
});

test('every chain begins with oneself, repeats nobody, and each of its links is a signature', () => {
	fc.assert(
		fc.property(arrows, (pairs) => {
			const vouchings = pairs.map(([by, to]) => vouching(by, to));
			for (const [print, chain] of verified(vouchings)) {
				if (print === prints[0]) continue;
				const links = [...chain, print];
				expect(links[0]).toBe(prints[0]);
				expect(new Set(links).size).toBe(links.length);
				for (const [at, by] of chain.entries()) {
					expect(vouchings.some((each) => each.by === by && each.to === links[at + 1])).toBe(true);
				}
			}
		}),
		{ numRuns: 60 }
	);
});

test('a signature with any bit changed counts for nothing', () => {
	fc.assert(
		fc.property(fc.nat(63), fc.nat(7), (at, bit) => {
			const forged = vouching(0, 1);
			forged.sig[at]! ^= 1 << bit;
			expect(verified([forged]).has(prints[1]!)).toBe(false);
		}),
		{ numRuns: 60 }
	);
});

test('whatever is missing from the middle, what follows is not verified', () => {
	const line = [vouching(0, 1), vouching(1, 2), vouching(2, 3)];
	expect(reached(line)).toEqual(['Alix', 'Billie', 'Camille', 'Dominique']);
	expect(reached([line[0]!, line[2]!])).toEqual(['Alix', 'Billie']);
	expect(reached(line.slice(1))).toEqual(['Alix']);
	const without = people.filter(({ name }) => name !== 'Billie');
	expect([...verified(line, without).keys()]).toEqual([prints[0]]);
});

test('a loop that does not touch oneself verifies nobody in it', () => {
	expect(reached([vouching(1, 2), vouching(2, 3), vouching(3, 1)])).toEqual(['Alix']);
});

test('a signature of one’s own keys by a stranger does not make the stranger believed', () => {
	expect(reached([vouching(1, 0)])).toEqual(['Alix']);
});

test('a name or a key that was swapped under a true signature is refused', () => {
	const stranger = createIdentity(p);
	const renamed = [me, { ...others[0]!, name: 'Eve' }];
	expect(verified([vouching(0, 1)], renamed).has(prints[1]!)).toBe(false);
	for (const swapped of [
		{ ...others[0]!.keys, XW: stranger.XW },
		{ ...others[0]!.keys, ED: stranger.ED }
	]) {
		const claims = [me, { name: 'Billie', keys: swapped }];
		const to = printOf(p, swapped);
		expect(verified([{ ...vouching(0, 1), to }], claims).has(to)).toBe(false);
	}
});

test('a signature shown as somebody else’s is refused', () => {
	const theirs = { ...vouching(1, 2), by: prints[0]! };
	expect(reached([theirs])).toEqual(['Alix']);
});

test('the same keys under two names are nobody’s, even with a signature for one', () => {
	const doubled = [...people, { ...others[0]!, name: 'Nono' }];
	expect(verified([vouching(0, 1)], doubled).has(prints[1]!)).toBe(false);
});

test('one’s own keys are those of this tab, not those the server shows under one’s print', () => {
	const impostor = createIdentity(p);
	const claims = [{ name: 'Alix', keys: { ...impostor } }, ...others];
	const sig = signMember(p, impostor, others[0]!.keys, others[0]!.name);
	const forged = { by: prints[0]!, to: prints[1]!, sig };
	expect([...verified([forged], claims).keys()]).toEqual([prints[0]]);
});
