import type { Writable } from 'node:stream';
import { bus, type Change } from './bus.server.ts';
import { coalesce } from './coalesce.server.ts';
import { farewell, pieceAfter, type Piece } from './history.server.ts';
import { nameOf, type Audience, type Seen } from './seen.server.ts';

/**
 * One room's stream to one audience: each change is encoded once and the same bytes are written to
 * every socket. Who joins or resumes reads the store at its own pace, until it is level.
 */
const COALESCE_MS = 100;
const MOST_UNREAD_BYTES = 64 * 1024;
const MOST_CATCHING_UP_MS = 60_000;
const FAREWELL_WITHIN_MS = 10_000;
/** Less than the process takes to stop, which knows nothing of bare sockets. */
const STOP_WITHIN_MS = 3_000;
const MOST_SHARED = 64;
const PING = Buffer.from(':\n\n');

/** Changes that only desks hear; the first two at once. */
const FOR_DESKS: readonly Change[] = ['questions', 'backstage', 'tickets'];
const URGENT: readonly Change[] = ['questions', 'backstage'];

type Reader = {
	/** A bare socket, or the answer of a request. */
	line: Writable;
	seen: Seen;
	behindSince: number;
	mayStay: MayStay | null;
};

/** Whether a reader may go on reading: a desk's session may end while its stream is open. */
export type MayStay = () => Promise<boolean>;

/** A stream and those who read it. */
export type Feed = {
	/** Adds a reader who has seen something already, or `NOTHING`. @param mayStay null: anyone may */
	join: (line: Writable, seen: Seen, mayStay: MayStay | null) => void;
	/** Writes a comment to everyone, and drops who does not read or may no longer. */
	ping: () => void;
	/** Ends every stream. */
	end: () => void;
};

/**
 * Opens the stream of a room that exists.
 *
 * @param seen where the room stands, from `latestSeen`
 * @param whenEmpty called once nobody reads any more
 */
export function openFeed(
	code: string,
	audience: Audience,
	seen: Seen,
	whenEmpty: () => void
): Feed {
	const level = new Set<Reader>();
	const behind = new Set<Reader>();
	/** Pieces by what was seen before them, until something changes. */
	const shared = new Map<string, Piece>();
	const spread = coalesce(writeNews, COALESCE_MS);
	const unsubscribe = bus().subscribe(code, null, hear);

	function hear(change: Change): void {
		if (audience === 'all' && FOR_DESKS.includes(change)) return;
		if (change === 'burning') return writeEverything();
		if (change === 'burned') return end(FAREWELL_WITHIN_MS, farewell(audience, seen));
		shared.clear();
		spread.ask(URGENT.includes(change));
	}

	function writeNews(): void {
		leaveOutWhoDoesNotRead();
		for (let more = true; more;) {
			const piece = pieceAfter(code, audience, seen);
			if (!piece) return end(FAREWELL_WITHIN_MS, farewell(audience, seen));
			({ seen, more } = piece);
			if (piece.chunk.length > 0) writeToAll(piece.chunk);
		}
	}

	function writeToAll(chunk: Buffer): void {
		for (const { line } of level) line.write(chunk);
	}

	/** Drops who has not read what was written before; a desk in a flood goes on at its own pace. */
	function leaveOutWhoDoesNotRead(): void {
		for (const reader of [...level]) {
			if (reader.line.writableLength <= MOST_UNREAD_BYTES) continue;
			if (audience === 'all') {
				drop(reader);
			} else {
				level.delete(reader);
				reader.seen = seen;
				wait(reader);
			}
		}
	}

	function wait(reader: Reader): void {
		behind.add(reader);
		reader.behindSince = performance.now();
		reader.line.once('drain', () => catchUp(reader));
	}

	function catchUp(reader: Reader): void {
		if (!behind.has(reader)) return;
		spread.now();
		const piece = sharedPiece(reader.seen);
		if (!piece) return drop(reader);
		reader.seen = piece.seen;
		const isFlowing = piece.chunk.length === 0 || reader.line.write(piece.chunk);
		if (!isFlowing) return wait(reader);
		if (piece.more) return void setImmediate(catchUp, reader);
		behind.delete(reader);
		level.add(reader);
	}

	function sharedPiece(before: Seen): Piece | null {
		const name = nameOf(before);
		const piece = shared.get(name) ?? pieceAfter(code, audience, before);
		if (piece && shared.size < MOST_SHARED) shared.set(name, piece);
		return piece;
	}

	/** Before the store is emptied, writes to everyone all that it holds for them. */
	function writeEverything(): void {
		spread.now();
		for (const reader of behind) {
			for (let more = true; more;) {
				const piece = sharedPiece(reader.seen);
				if (!piece) break;
				reader.line.write(piece.chunk);
				({ seen: reader.seen, more } = piece);
			}
		}
	}

	function drop(reader: Reader): void {
		reader.line.destroy();
		leave(reader);
	}

	async function dropUnlessAllowed(reader: Reader, mayStay: MayStay): Promise<void> {
		if (!(await mayStay().catch(() => false))) drop(reader);
	}

	function leave(reader: Reader): void {
		if (!level.delete(reader) && !behind.delete(reader)) return;
		if (level.size + behind.size > 0) return;
		spread.cancel();
		unsubscribe();
		whenEmpty();
	}

	function end(withinMs: number, last?: Buffer): void {
		for (const reader of [...level, ...behind]) {
			reader.line.end(last);
			setTimeout(() => reader.line.destroy(), withinMs).unref();
			leave(reader);
		}
	}

	return {
		join(line, from, mayStay) {
			const reader = { line, seen: from, behindSince: performance.now(), mayStay };
			behind.add(reader);
			line.on('close', () => leave(reader));
			line.on('error', () => leave(reader));
			catchUp(reader);
		},
		ping() {
			leaveOutWhoDoesNotRead();
			writeToAll(PING);
			const tooLong = performance.now() - MOST_CATCHING_UP_MS;
			for (const reader of behind) if (reader.behindSince < tooLong) drop(reader);
			for (const reader of [...level, ...behind]) {
				if (reader.mayStay) void dropUnlessAllowed(reader, reader.mayStay);
			}
		},
		end: () => end(STOP_WITHIN_MS)
	};
}
