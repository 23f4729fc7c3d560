/** Twelve words written on paper lead back to the identity, and a slip of the pen is noticed. */
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/facilitator.json';
import { fromHex, hex } from './bytes.ts';
import { openVault, sealVault } from './identity.ts';
import { newSheet, readSheet, recoveryKeys, sheetWords } from './recovery.ts';
import { loadList } from './words.ts';

const english = await loadList('english');
const french = await loadList('french');
const first = vectors.identities[0]!;

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.sheets)('the sheet of $entropy', (v) => {
		const entropy = newSheet(withRandom(p, fromHex(v.entropy)));
		expect(sheetWords(english, entropy)).toEqual(v.english);
		expect(sheetWords(french, entropy)).toEqual(v.french);
		expect(readSheet(french, v.french)).toEqual(entropy);
		const keys = recoveryKeys(p, entropy);
		expect(hex(keys.recoveryKey)).toBe(v.recoveryKey);
		expect(hex(keys.recoveryLogin)).toBe(v.recoveryLogin);
		const identity = openVault(p, keys.recoveryKey, fromHex(v.sheet));
		expect(hex(identity.ed)).toBe(first.ed);
		const given = withRandom(p, fromHex(v.nonce));
		expect(hex(sealVault(given, keys.recoveryKey, identity))).toBe(v.sheet);
	});
});

test.for(vectors.sheetsRefused)('refuses: $why', (v) => {
	expect(() => readSheet(english, v.english)).toThrow(/^recovery: /);
});

test('any sheet is the mnemonic of BIP-39, and is read back from four letters a word', () => {
	const entropies = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((drawn) => drawn.slice());
	fc.assert(
		fc.property(entropies, (entropy) => {
			const words = sheetWords(english, entropy);
			expect(words.join(' ')).toBe(entropyToMnemonic(entropy, wordlist));
			expect(
				readSheet(
					english,
					words.map((word) => word.slice(0, 4))
				)
			).toEqual(entropy);
			expect(readSheet(french, sheetWords(french, entropy))).toEqual(entropy);
		})
	);
});

test('an unknown word is named by its place, so that the page can point at it', () => {
	const words = sheetWords(french, new Uint8Array(16)).toSpliced(6, 1, 'terrasse');
	expect(() => readSheet(french, words)).toThrow(expect.objectContaining({ cause: { word: 7 } }));
});
