import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { firstHash, nextHash, signHead, writeEntry, type BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { randomCode } from '#lib/crypto/code.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { boardKey, deriveRoom } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signStatement, type Statement } from '#lib/crypto/statement.ts';
import { addFacilitator } from '#lib/facilitators/facilitator.fixture.ts';
import { openSession, readSession } from '#lib/facilitators/session.server.ts';
import { addToBoard } from '#lib/rooms/board.server.ts';
import { createRoom } from '#lib/rooms/room.server.ts';
import { keepStatement } from '#lib/rooms/statement.server.ts';
import { makeTokens, publicTokenKeys, type NewTokens } from '#lib/rooms/tokens/keys.server.ts';

/** A data folder with open rooms and a facilitator who is logged in, for a server to start on. */
export type Place = { dataDir: string; cookie: string; rooms: BenchRoom[]; remove: () => void };

/** An open room and what writes on its board. */
export type BenchRoom = {
	code: string;
	/** The body of the next `POST …/board`. */
	nextEntry: (entry: BoardEntry) => { entry: string; body: string };
	/** The body of a `POST …/questions`; its header is good, its seal is random. */
	question: () => { envelope: string; body: string };
};

const DAY_SECONDS = 86_400;

/**
 * Prepares a folder with that many open rooms.
 *
 * @param tokens whether they ask for tokens
 */
export async function prepare(rooms: number, tokens = false): Promise<Place> {
	const dataDir = mkdtempSync(join(tmpdir(), 'terrasse-bench-'));
	openDatabase(dataDir);
	const request = new Request('http://localhost/');
	const cookie = (await openSession(addFacilitator('bench'), request)).split(';', 1)[0] ?? '';
	const facilitator = await readSession(cookie);
	if (!facilitator) throw new Error('bench: the session was not kept');
	const p = await loadSodium();
	const opened: BenchRoom[] = [];
	for (let made = 0; made < rooms; made++) {
		opened.push(await openRoom(p, facilitator.print, tokens ? await makeTokens() : null));
	}
	closeDatabase();
	const remove = () => rmSync(dataDir, { recursive: true, force: true });
	return { dataDir, cookie, rooms: opened, remove };
}

async function openRoom(
	p: Primitives,
	creator: string,
	tokens: NewTokens | null
): Promise<BenchRoom> {
	const code = randomCode(p);
	const keys = deriveRoom(p, p.random(32), code);
	const { root, rootPublicKey, intakePublicKey, fpr } = keys;
	const now = Math.floor(Date.now() / 1000);
	await createRoom(code, rootPublicKey, creator, tokens);
	const statement: Statement = {
		v: 1,
		code,
		workshop: 'bench',
		list: 'french',
		rootPublicKey,
		intakePublicKey,
		...publicTokenKeys(code),
		admission: 'open',
		askLimit: 10,
		serial: 1,
		opensAt: now,
		burnsAt: now + DAY_SECONDS
	};
	await keepStatement(code, signStatement(p, root, statement));
	let n = 0;
	let hash = firstHash(p, code, fpr);

	function seal(entry: BoardEntry) {
		n += 1;
		const bytes = writeEntry(p, boardKey(p, keys.audience, code), code, n, hash, entry);
		hash = nextHash(p, code, n, hash, bytes);
		return { bytes, head: signHead(p, root, code, n, hash, now) };
	}

	const header = Buffer.alloc(64);
	header.writeUInt8(1, 0);
	header.write(code, 1, 'ascii');
	header.set(fpr, 9);

	const { bytes, head } = seal({ type: 'phase', phase: 'open' });
	await addToBoard(code, n, bytes, head, 'open');
	return {
		code,
		nextEntry(entry) {
			const { bytes, head } = seal(entry);
			const written = b64(bytes);
			return { entry: written, body: JSON.stringify({ n, entry: written, head: b64(head) }) };
		},
		question() {
			const bytes = randomBytes(2480);
			bytes.set(header);
			bytes.set(randomBytes(16), 25);
			const envelope = bytes.toString('base64url');
			return { envelope, body: JSON.stringify({ envelope }) };
		}
	};
}
