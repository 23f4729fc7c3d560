/** A room's seed reaches the reader it was wrapped for, from the author who signed, and no other. */
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/keyring.json';
import { fromHex, hex } from './bytes.ts';
import { createIdentity, identityFrom } from './identity.ts';
import { openWrapped, wrapSeed } from './keyring.ts';
import type { Primitives } from './primitives.ts';

const identity = (p: Primitives, seeds: string) =>
	identityFrom(p, fromHex(seeds.slice(0, 64)), fromHex(seeds.slice(64)));

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.accepted)('wraps and opens $what', (v) => {
		const [author, reader] = [identity(p, v.author), identity(p, v.reader)];
		const given = withRandom(p, fromHex(v.random));
		expect(wrapSeed(given, author, reader, v.code, fromHex(v.seed))).toEqual(v.wrapped);
		expect(hex(openWrapped(p, reader, author, v.code, v.wrapped))).toBe(v.seed);
	});

	test.for(vectors.refused)('refuses: $why', (v) => {
		const [author, reader] = [identity(p, v.author), identity(p, v.reader)];
		expect(() => openWrapped(p, reader, author, v.code, v.wrapped)).toThrow();
	});
});

test.for(pairs)('$name: a wrapped seed', ({ writer, reader }) => {
	const [author, other, seed] = [createIdentity(writer), createIdentity(reader), writer.random(32)];
	const wrapped = wrapSeed(writer, author, other, 'TERRASSE', seed);
	expect(openWrapped(reader, other, author, 'TERRASSE', wrapped)).toEqual(seed);
});
