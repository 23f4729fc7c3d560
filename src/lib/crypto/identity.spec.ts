/** An identity is its two seeds: kept in boxes that only its owner opens, its public half recomputed. */
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/facilitator.json';
import { fromHex, hex } from './bytes.ts';
import { createIdentity, identityFrom, identityPrint, identityWords } from './identity.ts';
import { openVault, sealVault } from './identity.ts';
import { loadList } from './words.ts';

const first = vectors.identities[0]!;

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.identities)('the identity $print', async (v) => {
		const french = await loadList('french');
		const made = createIdentity(withRandom(p, fromHex(v.ed), fromHex(v.xw)));
		expect([made.ED, made.XW].map(hex)).toEqual([v.ED, v.XW]);
		expect(hex(identityPrint(p, made.ED, made.XW))).toBe(v.print);
		expect(identityWords(p, made.ED, made.XW)).toEqual(v.indices);
		expect(v.indices.map((index) => french[index])).toEqual(v.french);
	});

	test.for(vectors.vaults)('the vault of the first', (v) => {
		const identity = identityFrom(p, fromHex(first.ed), fromHex(first.xw));
		const key = fromHex(v.key);
		expect(hex(sealVault(withRandom(p, fromHex(v.nonce)), key, identity))).toBe(v.vault);
		expect(openVault(p, key, fromHex(v.vault))).toEqual(identity);
	});

	test.for(vectors.vaultsRefused)('a vault stays closed: $why', (v) => {
		expect(() => openVault(p, fromHex(v.key), fromHex(v.vault))).toThrow('vault: opening failed');
	});
});

test.for(pairs)('$name: a vault', ({ writer, reader }) => {
	const identity = createIdentity(writer);
	const key = writer.random(32);
	expect(openVault(reader, key, sealVault(writer, key, identity))).toEqual(identity);
});
