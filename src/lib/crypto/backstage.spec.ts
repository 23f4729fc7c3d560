/** The moderation log opens for facilitators, in its order, and is no board. */
import { describe, expect, test } from 'vitest';
import { libraries, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/backstage.json';
import { firstBackstageHash, nextBackstageHash, openBackstage } from './backstage.ts';
import { questionRef, writeBackstage } from './backstage.ts';
import { firstHash } from './board.ts';
import { fromHex, hex } from './bytes.ts';

const { code } = vectors;
const [fpr, key] = [fromHex(vectors.fpr), fromHex(vectors.backstageKey)];

describe.for(libraries)('$name', ({ p }) => {
	test('writes and reads a whole log', () => {
		let previous = firstBackstageHash(p, code, fpr);
		expect(hex(previous)).toBe(vectors.start);
		expect(hex(firstHash(p, code, fpr))).not.toBe(vectors.start);
		for (const v of vectors.entries) {
			const said: object = JSON.parse(v.json);
			const given = withRandom(p, fromHex(v.nonce));
			expect(hex(writeBackstage(given, key, code, v.n, previous, said))).toBe(v.entry);
			expect(openBackstage(p, key, code, v.n, previous, fromHex(v.entry))).toEqual(said);
			previous = nextBackstageHash(p, code, v.n, previous, fromHex(v.entry));
			expect(hex(previous)).toBe(v.hash);
		}
	});

	test.for(vectors.refused)('does not open: $why', (v) => {
		const [previous, entry] = [fromHex(v.previous), fromHex(v.entry)];
		expect(() => openBackstage(p, key, code, v.n, previous, entry)).toThrow('backstage: opening');
	});

	test.for(vectors.refs)('knows the envelope $id by its ref', ({ id, ref }) => {
		expect(hex(questionRef(p, key, fromHex(id)))).toBe(ref);
	});
});
