/** The door opens with its six words, and says so where the browser cannot try them. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { libraries, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/room.json';
import { fromHex, hex } from './bytes.ts';
import { doorKey, doorWords, openDoor, sealDoor } from './door.ts';
import { loadList } from './words.ts';

afterEach(() => vi.unstubAllGlobals());

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.doors)('the door of $code', async (v) => {
		const french = await loadList('french');
		const [fpr, audience] = [fromHex(v.fpr), fromHex(v.audience)];
		const indices = doorWords(p, audience, v.code);
		expect(indices).toEqual(v.indices);
		expect(indices.map((index) => french[index])).toEqual(v.french);
		expect(hex(await doorKey(v.code, indices))).toBe(v.key);
		const door = await sealDoor(withRandom(p, fromHex(v.nonce)), v.code, fpr, audience);
		expect(hex(door)).toBe(v.door);
		expect(await openDoor(p, v.code, indices, door)).toEqual({ fpr, audience });
	});

	test('stays closed to other words, another room, or when changed', async () => {
		const [first, second] = vectors.doors;
		if (!first || !second) throw new Error('two doors are needed');
		const door = fromHex(first.door);
		const others = first.indices.toSpliced(5, 1, 0);
		await expect(openDoor(p, first.code, others, door)).rejects.toThrow('door: opening failed');
		await expect(openDoor(p, second.code, first.indices, door)).rejects.toThrow('door:');
		await expect(openDoor(p, first.code, first.indices, door.slice(1))).rejects.toThrow('door:');
		await expect(openDoor(p, first.code, [1, 2, 3], door)).rejects.toThrow('six words');
	});

	test('names the reason where the page was not served over https', async () => {
		vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
		await expect(openDoor(p, 'TERRASSE', [1, 2, 3, 4, 5, 6], new Uint8Array(72))).rejects.toThrow(
			expect.objectContaining({ cause: 'insecure-context' })
		);
	});
});
