import { oneForProcess } from '#db/process.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { Held } from './glass.ts';
import { roomExists } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * The glass server: what this server holds of one room, as whoever seized it would find it. Rows,
 * bytes, and how the newest ciphertexts begin; nothing of who is connected, which is not held.
 */
const FRESH_MS = 1_000;
const SHOWN_BYTES = 160;
const SHOWN_ENVELOPES = 3;

/** Every table of a room, by the columns whose bytes are counted. */
const TABLES = {
	envelope: ['id', 'envelope'],
	board: ['entry'],
	board_head: ['hash', 'head'],
	backstage: ['entry'],
	reply: ['tag', 'box'],
	keyring: ['reader', 'author', 'sealed', 'sig'],
	room_tokens: ['seed', 'public_keys'],
	spent_ask: ['input'],
	spent_vote: ['input'],
	tally: [],
	ticket: ['hash'],
	ticket_use: ['hash', 'digest'],
	room: ['code', 'root_public_key', 'fpr', 'creator', 'statement_body', 'statement_sig', 'door']
} as const;
type Table = keyof typeof TABLES;

const NAMES = Object.keys(TABLES) as Table[];

const statements = prepared((database) => ({
	counts: NAMES.map((name) => {
		const lengths = TABLES[name].map((column) => `coalesce(length(${column}), 0)`);
		// What holds nothing but numbers counts for none.
		const bytes = lengths.join(' + ') || '0';
		const key = name === 'room' ? 'code' : 'room';
		return database.prepare<[string], { rows: number; bytes: number }>(
			`select count(*) as rows, coalesce(sum(${bytes}), 0) as bytes from ${name} where ${key} = ?`
		);
	}),
	envelopes: database.prepare<[number, string, number], { number: number; start: Buffer }>(
		`select seq as number, substr(envelope, 1, ?) as start from envelope
		where room = ? order by seq desc limit ?`
	),
	entry: database.prepare<[number, string], { number: number; start: Buffer }>(
		`select n as number, substr(entry, 1, ?) as start from board
		where room = ? order by n desc limit 1`
	)
}));

const looks = () =>
	oneForProcess('rooms/glass', () => new Map<string, { at: number; held: Held }>());

/**
 * What is held of a room, looked at once a second at most, however many ask.
 *
 * @param now milliseconds
 * @throws the refusal `no-room`
 */
export function heldOf(code: string, now = performance.now()): Held {
	for (const [other, { at }] of looks()) if (now - at >= FRESH_MS) looks().delete(other);
	if (!roomExists(code)) throw refuse('no-room');
	const known = looks().get(code);
	if (known) return known.held;
	const held = look(code);
	looks().set(code, { at: now, held });
	return held;
}

function look(code: string): Held {
	const sql = statements();
	const sample = ({ number, start }: { number: number; start: Buffer }) => ({
		number,
		hex: start.toString('hex')
	});
	return {
		tables: NAMES.map((name, index) => ({
			name,
			...(sql.counts[index]?.get(code) ?? { rows: 0, bytes: 0 })
		})),
		envelopes: sql.envelopes.all(SHOWN_BYTES, code, SHOWN_ENVELOPES).map(sample),
		board: sql.entry.all(SHOWN_BYTES, code).map(sample)[0] ?? null
	};
}
