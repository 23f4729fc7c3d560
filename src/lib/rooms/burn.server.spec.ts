import Sqlite from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
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
import { acceptEnvelope } from './store.server.ts';

const folder = temporaryDatabase();
/** A busy disk is slow to say that it has written. */
vi.setConfig({ testTimeout: 60_000 });

/** All the bytes that anyone who takes the disk would find. */
const everything = () => {
	const names = readdirSync(folder);
	return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
};

const PIECE = 8;

/** Pieces of a stretch of random bytes: if any is left, its whole was. */
function pieces(bytes: Uint8Array): Buffer[] {
	const whole = Buffer.from(bytes);
	const starts = Array.from({ length: Math.floor(whole.length / PIECE) }, (_, n) => n * PIECE);
	return starts.map((start) => whole.subarray(start, start + PIECE));
}

/** Which of the pieces are anywhere in the bytes; one pass, however many there are. */
function found(wanted: Buffer[], bytes: Buffer): Buffer[] {
	const beginnings = new Map<number, Buffer[]>();
	for (const piece of wanted) {
		const beginning = piece.readUInt32LE();
		beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), piece]);
	}
	const hits: Buffer[] = [];
	for (let start = 0; start + PIECE <= bytes.length; start++) {
		const candidates = beginnings.get(bytes.readUInt32LE(start)) ?? [];
		const here = bytes.subarray(start, start + PIECE);
		hits.push(...candidates.filter((piece) => piece.equals(here)));
	}
	return hits;
}

/** Adds a reply to a room, straight into its table. @returns its random bytes */
function addRow(code: string, position: number): Buffer[] {
	const [tag, box] = [randomBytes(16), position % 2 ? randomBytes(552) : null];
	const insert = database().prepare('insert into reply values (?, ?, ?, ?)');
	insert.run(code, position, tag, box);
	return box ? [tag, box] : [tag];
}

const contentsOf = (code: string) =>
	[
		...['envelope', 'board', 'board_head', 'backstage', 'reply', 'keyring'],
		...['room_tokens', 'spent_ask', 'spent_vote', 'tally', 'ticket', 'ticket_use']
	]
		.map((table) => database().prepare(`select * from ${table} where room = ?`).all(code))
		.concat(database().prepare('select * from room where code = ?').all(code));

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

test('not eight bytes of a burned room are left in any file', async () => {
	const room = await openRoom();
	const left = await fill(room, 30);
	const before = everything();
	for (const bytes of left.slice(0, 7)) expect(before.includes(Buffer.from(bytes))).toBe(true);
	await burn(room.code);
	const after = everything();
	expect(found(left.flatMap(pieces), after)).toEqual([]);
	expect(after.includes(room.code)).toBe(false);
});

const MINUTE_MS = 60_000;

test(
	'a room that lived among others leaves nothing, and takes nothing of theirs',
	{ timeout: MINUTE_MS },
	async () => {
		const rootPublicKey = new Uint8Array(randomBytes(32));
		const codes = Array.from({ length: 24 }, (_, n) => `N0RD00${String(n).padStart(2, '0')}`);
		for (const code of codes) await createRoom(code, rootPublicKey, CREATOR);
		const burned = codes.filter((_, index) => index % 2 === 0);
		const others = codes.filter((_, index) => index % 2 === 1);
		const left: Buffer[] = [];
		// In no order, so that SQLite splits pages and moves rows to make room for others: a plain
		// `delete` leaves one to four pieces here.
		const turns = codes.flatMap((code) => Array.from({ length: 300 }, () => code));
		turns.sort(() => Math.random() - 0.5);
		database().transaction(() => {
			for (const [position, code] of turns.entries()) {
				const random = addRow(code, position);
				if (burned.includes(code)) left.push(...random.flatMap(pieces));
			}
		})();
		const before = others.map(contentsOf);
		expect(found(left, everything()).length).toBeGreaterThanOrEqual(left.length);
		for (const code of burned) await burn(code);
		expect(found(left, everything())).toEqual([]);
		for (const code of burned) expect(everything().includes(code)).toBe(false);
		expect(others.map(contentsOf)).toEqual(before);
		expect(database().pragma('integrity_check', { simple: true })).toBe('ok');
	}
);

test('while another process reads the journal, burning does not claim what is not done', async () => {
	const room = await openRoom();
	const left = await fill(room, 3);
	const reader = new Sqlite(join(folder, 'terrasse.sqlite'), { readonly: true });
	reader.exec('begin; select * from envelope');
	expect(await refusalOf(burn(room.code))).toMatchObject({ code: 'not-stored' });
	expect(roomExists(room.code)).toBe(false);
	reader.exec('commit');
	reader.close();
	await burnDue(0);
	expect(found(left.flatMap(pieces), everything())).toEqual([]);
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
	const { keys } = await openRoom();
	await createRoom('ABANDNED', keys.rootPublicKey, CREATOR);
	expect(listRooms(CREATOR)).toContainEqual(
		expect.objectContaining({ code: 'ABANDNED', workshop: null, envelopes: 0 })
	);
	await burnDue(now() + 2 * 86_400);
	expect(listRooms(CREATOR)).toEqual([]);
});
