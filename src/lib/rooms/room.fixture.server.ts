import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { firstHash, nextHash, signHead, writeEntry, type BoardEntry } from '#lib/crypto/board.ts';
import { randomCode } from '#lib/crypto/code.ts';
import { sealEnvelope } from '#lib/crypto/envelope.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { boardKey, deriveRoom, type RoomKeys } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { signStatement, type Statement } from '#lib/crypto/statement.ts';
import { readRefusal, type Refusal } from '#lib/http/problem.ts';
import { addToBoard } from './board.server.ts';
import { createRoom, type Phase } from './room.server.ts';
import { statementOf } from './statement.fixture.ts';
import { keepStatement } from './statement.server.ts';
import { makeTokens, publicTokenKeys } from './tokens/keys.server.ts';
import { forgetTallies } from './tokens/tallies.server.ts';

/** For specs: a real database in a folder of its own, and rooms with real keys in it. */
export const CREATOR = 'print-of-the-creator_';

/** Opens a database for the specs of a file. @returns the folder it lives in */
export function temporaryDatabase(): string {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-rooms-'));
	beforeAll(() => void openDatabase(folder));
	afterAll(() => {
		// A tally that was to show within the second finds no database any more.
		const codes = database().prepare<[], string>('select code from room').pluck().all();
		for (const code of codes) forgetTallies(code);
		closeDatabase();
		rmSync(folder, { recursive: true });
	});
	return folder;
}

/** A room and the one who holds its keys. */
export type OpenedRoom = {
	p: Primitives;
	keys: RoomKeys;
	code: string;
	/** Seals a question. */
	seal: (text: string) => { id: Bytes; envelope: Bytes };
	/** Writes the entry that comes next on the board, without posting it. `at`: of its head. */
	write: (entry: BoardEntry, at?: number) => { n: number; entry: Bytes; head: Bytes };
	/** Writes and posts. */
	post: (entry: BoardEntry, phase?: Phase) => Promise<{ n: number; entry: Bytes; head: Bytes }>;
	/** The last head, signed anew. */
	signAgain: (at: number) => Bytes;
};

export const now = (): number => Math.floor(Date.now() / 1000);

/** A room of `CREATOR` with a statement; its phase is what is asked for. */
export async function openRoom(phase: Phase | null = 'open'): Promise<OpenedRoom> {
	const p = await loadSodium();
	const keys = deriveRoom(p, p.random(32), randomCode(p));
	await createRoom(keys.code, keys.rootPublicKey, CREATOR);
	return opened(p, keys, statementOf(keys), phase);
}

/** The same, asking for tokens. @param changes to its statement */
export async function openTokenRoom(
	changes: Partial<Statement> = {},
	phase: Phase | null = 'open'
): Promise<OpenedRoom & { statement: Statement }> {
	const p = await loadSodium();
	const keys = deriveRoom(p, p.random(32), randomCode(p));
	await createRoom(keys.code, keys.rootPublicKey, CREATOR, await makeTokens());
	const statement = statementOf(keys, { ...publicTokenKeys(keys.code), ...changes });
	return { ...(await opened(p, keys, statement, phase)), statement };
}

async function opened(p: Primitives, keys: RoomKeys, statement: Statement, phase: Phase | null) {
	const { code } = keys;
	await keepStatement(code, signStatement(p, keys.root, statement));
	let n = 0;
	let hash = firstHash(p, code, keys.fpr);
	const room: OpenedRoom = {
		p,
		keys,
		code,
		seal: (text) => sealEnvelope(p, keys, { kind: 'question', reply: p.random(32), text }),
		write(entry, at = now()) {
			const key = boardKey(p, keys.audience, code);
			const bytes = writeEntry(p, key, code, n + 1, hash, entry);
			const next = nextHash(p, code, n + 1, hash, bytes);
			return { n: n + 1, entry: bytes, head: signHead(p, keys.root, code, n + 1, next, at) };
		},
		async post(entry, phase) {
			const written = room.write(entry);
			await addToBoard(code, written.n, written.entry, written.head, phase);
			hash = nextHash(p, code, written.n, hash, written.entry);
			n = written.n;
			return written;
		},
		signAgain: (at) => signHead(p, keys.root, code, n, hash, at)
	};
	if (phase) await room.post({ type: 'phase', phase }, phase);
	return room;
}

/** The refusal an act ends in; fails the test if it ends otherwise. */
export async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
	const failure: unknown = await act.then(
		() => new Error('it was not refused'),
		(thrown: unknown) => thrown
	);
	const refusal = readRefusal(failure);
	if (!refusal) throw failure;
	return refusal;
}
