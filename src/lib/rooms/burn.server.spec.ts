import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { addToBackstage } from './backstage.server.ts';
import { burn, burnDue } from './burn.server.ts';
import { keepKeyring } from './keyring.server.ts';
import { listRooms } from './list.server.ts';
import { addReplies } from './replies.server.ts';
import { createRoom, roomExists } from './room.server.ts';
import {
	CREATOR,
	now,
	openRoom,
	refusalOf,
	temporaryDatabase,
	type OpenedRoom
} from './room.fixture.server.ts';
import { acceptEnvelope, lastEnvelope } from './store.server.ts';

const folder = temporaryDatabase();

/** All the bytes that anyone who takes the disk would find. */
const everything = () => {
	const names = readdirSync(folder);
	return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
};

/** Pieces of a stretch of random bytes: if any is left, its whole was. */
function pieces(bytes: Uint8Array): Buffer[] {
	const whole = Buffer.from(bytes);
	const starts = Array.from({ length: Math.floor(whole.length / 16) }, (_, index) => index * 16);
	return starts.map((start) => whole.subarray(start, start + 16));
}

/** Fills a room with everything it can hold. @returns the random bytes it left */
async function fill(room: OpenedRoom, questions: number): Promise<Uint8Array[]> {
	const { code, p, seal, post } = room;
	const envelopes = Array.from({ length: questions }, (_, n) => seal(`Question ${n}`));
	const { entry, head } = await post({ type: 'publish', text: 'Une question' });
	const random = [p.random(40 + 512), p.random(1168), p.random(64), p.random(16), p.random(552)];
	const [behind, sealed, sig, tag, box] = random as [Bytes, Bytes, Bytes, Bytes, Bytes];
	await addToBackstage(code, 1, behind);
	await keepKeyring(code, CREATOR, [{ to: CREATOR, by: CREATOR, sealed, sig }]);
	await addReplies(code, [{ tag, box }]);
	for (const { envelope } of envelopes) await acceptEnvelope(code, envelope);
	return [
		...random,
		entry,
		head,
		...envelopes.flatMap(({ id, envelope }) => [id, envelope.slice(64)]),
		room.keys.rootPublicKey,
		room.keys.intakePublicKey
	];
}
type Bytes = Uint8Array<ArrayBuffer>;

test('not sixteen bytes of a burned room are left in any file', async () => {
	const room = await openRoom();
	const left = await fill(room, 30);
	const before = everything();
	for (const bytes of left.slice(0, 7)) expect(before.includes(bytes)).toBe(true);
	await burn(room.code);
	const after = everything();
	expect(left.flatMap(pieces).filter((piece) => after.includes(piece))).toEqual([]);
	expect(after.includes(room.code)).toBe(false);
});

test('a room that lived among others leaves nothing either, and takes nothing of theirs', async () => {
	const rooms = await Promise.all([openRoom(), openRoom(), openRoom()]);
	const [one, burned, other] = rooms as [OpenedRoom, OpenedRoom, OpenedRoom];
	const left = (await Promise.all(rooms.map((room) => fill(room, 40))))[1] ?? [];
	await burn(burned.code);
	const after = everything();
	expect(left.flatMap(pieces).filter((piece) => after.includes(piece))).toEqual([]);
	expect(after.includes(burned.code)).toBe(false);
	for (const { code } of [one, other]) expect(lastEnvelope(code)).toBe(40);
	expect(database().pragma('foreign_key_check')).toEqual([]);
	expect(database().pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a burned room is no room, and its code is free again', async () => {
	const { code, keys } = await openRoom();
	expect(roomExists(code)).toBe(true);
	await burn(code);
	expect(roomExists(code)).toBe(false);
	expect(await refusalOf(burn(code))).toMatchObject({ code: 'no-room' });
	expect(await createRoom(code, keys.rootPublicKey, 'someone else')).toBe(true);
});

test('a room burns by itself at the time it said, and no sooner', async () => {
	const { code } = await openRoom();
	const day = 86_400;
	await burnDue(now() + day - 60);
	expect(roomExists(code)).toBe(true);
	await burnDue(now() + day + 60);
	expect(roomExists(code)).toBe(false);
	expect(listRooms(CREATOR).filter((listed) => listed.code === code)).toEqual([]);
});

test('a room whose statement never came burns too', async () => {
	const { p, keys } = await openRoom();
	await createRoom('ABANDNED', keys.rootPublicKey, CREATOR);
	expect(listRooms(CREATOR)).toContainEqual(
		expect.objectContaining({ code: 'ABANDNED', workshop: null, envelopes: 0 })
	);
	expect(p).toBeDefined();
	await burnDue(now() + 2 * 86_400);
	expect(listRooms(CREATOR)).toEqual([]);
});
