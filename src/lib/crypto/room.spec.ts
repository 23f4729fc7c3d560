/** A room's keys come from its seed and code alone, the same in both libraries. */
import { describe, expect, test } from 'vitest';
import { libraries } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/room.json';
import { fromHex, hex } from './bytes.ts';
import { boardKey, deriveRoom } from './room.ts';

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.rooms)('derives the room $code', ({ boardKey: expected, ...keys }) => {
		const room = deriveRoom(p, fromHex(keys.seed), keys.code);
		const shown = Object.entries(room).map(([name, value]: [string, Uint8Array | string]) => [
			name,
			typeof value === 'string' ? value : hex(value)
		]);
		expect(Object.fromEntries(shown)).toEqual(keys);
		expect(hex(boardKey(p, room.audience, room.code))).toBe(expected);
	});

	test('refuses a seed of another length and a code that is none', () => {
		expect(() => deriveRoom(p, p.random(31), 'TERRASSE')).toThrow('room: malformed');
		expect(() => deriveRoom(p, p.random(32), 'TERR ASSE')).toThrow('room: malformed');
	});
});
