import { expect, test } from 'vitest';
import { sealDoor, doorWords } from '#lib/crypto/door.ts';
import { noble } from '#lib/crypto/noble.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { signStatement, statementHash, type Statement } from '#lib/crypto/statement.ts';
import { loadList } from '#lib/crypto/words.ts';
import { enter, readWords, tryWords } from './joining.ts';
import { statementOf } from './statement.fixture.ts';
import { beginningWith } from './word-hints.ts';

const code = 'TERRASSE';
const room = deriveRoom(noble, new Uint8Array(32).fill(5), code);
const swapped = deriveRoom(noble, new Uint8Array(32).fill(6), code);

const state = (keys = room, changes: Partial<Statement> = {}) =>
	signStatement(noble, keys.root, statementOf(keys, { opensAt: 1, burnsAt: 2, ...changes }));

test('a room is entered if its statement is the one the link vouches for', () => {
	const signed = state();
	expect(enter(noble, code, room, signed)).toMatchObject({
		statement: { serial: 1, intakePublicKey: room.intakePublicKey },
		hash: statementHash(noble, signed)
	});
});

test.each([
	['another room’s keys', state(swapped)],
	['a true root key that signed nothing', { ...state(), sig: state(swapped).sig }],
	['an intake key put in its place', { ...state(room, swapped), sig: state().sig }],
	['a broken body', { body: '!', sig: state().sig }]
])('%s are refused', (_, signed) => {
	expect(enter(noble, code, room, signed)).toBeNull();
});

test('the six words open the door whatever their case and accents; others do not', async () => {
	const list = await loadList('french');
	const door = await sealDoor(noble, code, room.fpr, room.audience);
	const words = doorWords(noble, room.audience, code).map((index) => list[index] ?? '');
	const typed = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
	const indices = readWords(list, typed).map(Number);
	expect(await tryWords(noble, code, indices, door)).toEqual({
		fpr: room.fpr,
		audience: room.audience
	});
	expect(await tryWords(noble, code, [...indices].reverse(), door)).toBe('closed');
	expect(await tryWords(noble, 'TERRASSF', indices, door)).toBe('closed');
});

test('a word that is not in the list is told apart', async () => {
	const list = await loadList('english');
	expect(readWords(list, ['abandon', 'xyzzy', ''])).toEqual([0, null, null]);
});

test('completions begin as what is typed, accents aside, and wait for two letters', async () => {
	const list = await loadList('french');
	expect(beginningWith(list, 'fevr')).toEqual(['février']);
	expect(beginningWith(list, 'f')).toEqual([]);
	expect(beginningWith(list, 'ab').length).toBeLessThanOrEqual(8);
	expect(beginningWith(list, 'ÉLÉ')).toContain('éléphant');
});
