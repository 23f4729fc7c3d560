import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { addToBackstage } from './backstage.server.ts';
import { burn } from './burn.server.ts';
import { heldOf } from './glass.server.ts';
import { openRoom, refusalOf, temporaryDatabase } from './room.fixture.server.ts';
import { acceptEnvelope } from './store.server.ts';

temporaryDatabase();

const rows = (held: ReturnType<typeof heldOf>, name: string) =>
	held.tables.find((table) => table.name === name);

test('rows and bytes are those of this room alone', async () => {
	const [room, other] = [await openRoom(), await openRoom()];
	await acceptEnvelope(room.code, room.seal('une').envelope);
	await acceptEnvelope(room.code, room.seal('deux').envelope);
	await acceptEnvelope(other.code, other.seal('ailleurs').envelope);
	await addToBackstage(room.code, 1, new Uint8Array(300));
	const held = heldOf(room.code);
	expect(rows(held, 'envelope')).toEqual({ name: 'envelope', rows: 2, bytes: 2 * (2_480 + 16) });
	expect(rows(held, 'board')?.rows).toBe(1);
	expect(rows(held, 'backstage')).toEqual({ name: 'backstage', rows: 1, bytes: 300 });
	expect(rows(held, 'room')?.rows).toBe(1);
});

test('no table that holds something of a room is left out', async () => {
	const ofRooms = database()
		.prepare(
			`select distinct t.name from sqlite_schema t, pragma_table_info(t.name) c
			where t.type = 'table' and (c.name = 'room' or t.name = 'room')`
		)
		.pluck()
		.all();
	const { tables } = heldOf((await openRoom()).code);
	expect(tables.map(({ name }) => name).sort()).toEqual(ofRooms.sort());
});

test('samples are how the newest ciphertexts begin, and no more of them', async () => {
	const room = await openRoom();
	const sealed = ['a', 'b', 'c', 'd'].map((text) => room.seal(text).envelope);
	for (const envelope of sealed) await acceptEnvelope(room.code, envelope);
	const { envelopes, board } = heldOf(room.code);
	expect(envelopes.map(({ number }) => number)).toEqual([4, 3, 2]);
	expect(envelopes[0]?.hex).toBe(Buffer.from(sealed[3] ?? []).toString('hex', 0, 160));
	expect(board?.number).toBe(1);
	expect(board?.hex).toHaveLength(320);
});

test('it is looked at once a second at most, and a burned room is gone at once', async () => {
	const room = await openRoom();
	const before = heldOf(room.code, 10_000);
	await acceptEnvelope(room.code, room.seal('une').envelope);
	expect(heldOf(room.code, 10_999)).toBe(before);
	expect(rows(heldOf(room.code, 11_000), 'envelope')?.rows).toBe(1);
	await burn(room.code);
	expect(await refusalOf(Promise.resolve().then(() => heldOf(room.code, 11_001)))).toMatchObject({
		code: 'no-room'
	});
});

test('a room that never was is no room', async () => {
	expect(await refusalOf(Promise.resolve().then(() => heldOf('TERRASSE')))).toMatchObject({
		code: 'no-room'
	});
});
