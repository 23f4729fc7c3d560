/**
 * The whole data folder of an evening, its keys, what the process holds, what it was sent, and the
 * facilitators' tickets, joined: which question and which vote are those of the n-th who came in
 * cannot be told better than by chance. What remains, and is said in docs/threat-model.md: the order
 * in which questions came, and who is connected when a vote arrives.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { database } from '#db/open.server.ts';
import { b64, hex } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { admissionDigest, ticketHash, voteInfo, type Token } from '#lib/crypto/tokens.ts';
import { loadVoprf } from '#lib/crypto/voprf.server.ts';
import { openTokenRoom, temporaryDatabase } from '../room.fixture.server.ts';
import { acceptEnvelope } from '../store.server.ts';
import { admit } from './admissions.server.ts';
import { findTokens } from './keys.server.ts';
import { forgetOrder } from './order.server.ts';
import { changeTickets } from './tickets.server.ts';
import { blindBlock, open, sent } from './tokens.fixture.ts';
import { takeVote } from './votes.server.ts';

const folder = temporaryDatabase();
vi.setConfig({ testTimeout: 120_000 });

const VOTERS = 24;
const EVENINGS = 6;
/**
 * A guess by chance is right once an evening on average, with variance one, whatever its size: so
 * often in all the evenings less than once in 10^12, where a kept order is right `VOTERS` times each.
 */
const BY_CHANCE = 40;

type Seen = { blinded: Bytes[]; evaluated: Bytes[]; proof: Bytes };
/** What names the n-th who came in, to whoever holds all: ticket, digest, token of question, of vote. */
type Voter = { hash: Bytes; digest: Bytes; asked: Token; voted: Token; seen: Seen };

/**
 * The evening that hides least: each comes in by a ticket whose holder is known, asks and votes, in
 * the same order. Any order that is kept tells who is who.
 */
async function spendAnEvening() {
	const room = await openTokenRoom({ admission: 'ticket' });
	const { code, p } = room;
	const tickets = Array.from({ length: VOTERS }, () => p.random(16));
	const hashes = tickets.map((ticket) => ticketHash(p, code, ticket));
	// In an order of their own: who comes in when is not on the sheet.
	await changeTickets(code, [...hashes].sort(Buffer.compare), []);
	const enter = async (ticket: Bytes, n: number): Promise<Voter> => {
		const request = blindBlock(0, 1);
		const { ask, vote, block } = sent(request);
		const issued = await admit(code, { block, ask, vote, by: { ticket } });
		const tokens = open(request, issued, room.statement);
		const { evaluated, proof } = issued.vote[0] as (typeof issued.vote)[number];
		return {
			hash: hashes[n] as Bytes,
			digest: admissionDigest(p, code, block, ask, vote),
			asked: tokens.ask[0] as Token,
			voted: tokens.vote(0),
			seen: { blinded: vote.slice(0, 1), evaluated, proof }
		};
	};
	const voters = await Promise.all(tickets.map(enter));
	const ask = ({ asked }: Voter) => acceptEnvelope(code, room.seal('Qui ?').envelope, asked);
	await Promise.all(voters.map(ask));
	await Promise.all(voters.map(({ voted }) => takeVote(code, { slot: 0, choice: 0, ...voted })));
	return { code, voters };
}

type Place = number | bigint | string;

/** How many stand at their own place when all are sorted by this; what is alike, by `unless`. */
function hits(places: Place[], unless: number[] = []): number {
	const compare = (a: Place = 0, b: Place = 0) => (a < b ? -1 : a > b ? 1 : 0);
	const order = [...places.keys()].sort(
		(one, other) => compare(places[one], places[other]) || compare(unless[one], unless[other])
	);
	return order.filter((voter, place) => voter === place).length;
}

/** The n-th by each name that the server keeps. */
const namesOf = ({ hash, digest, asked, voted }: Voter) => ({
	ticket: hash,
	admission: digest,
	question: asked.input,
	vote: voted.input
});
type Name = keyof ReturnType<typeof namesOf>;
const NAMES: Name[] = ['ticket', 'admission', 'question', 'vote'];

/** Where each name lies in each file, forwards and backwards: pages are filled from their end. */
function cluesOfPlaces(voters: Voter[]): [string, number][] {
	return readdirSync(folder).flatMap((file) => {
		const bytes = readFileSync(join(folder, file));
		return NAMES.flatMap((name): [string, number][] => {
			const wanted = voters.map((voter) => Buffer.from(namesOf(voter)[name]));
			const [first, last] = [
				wanted.map((one) => bytes.indexOf(one)),
				wanted.map((one) => bytes.lastIndexOf(one))
			];
			if (first.some((place) => place < 0)) return [];
			const backwards = (places: number[]) => hits(places.map((place) => -place));
			return [
				[`${name} in ${file}, first`, Math.max(hits(first), backwards(first))],
				[`${name} in ${file}, last`, Math.max(hits(last), backwards(last))]
			];
		});
	});
}

/** What each column of each table says of the rows that hold a name, and their order in the table. */
function cluesOfTables(code: string, voters: Voter[]): [string, number][] {
	const tables = database()
		.prepare<[], string>(`select name from sqlite_schema where type = 'table'`)
		.pluck()
		.all();
	return tables.flatMap((table) => {
		const isHidden = database().prepare(`select wr from pragma_table_list(?)`).pluck().get(table);
		const columns = isHidden ? '*' : 'rowid as row_number, *';
		const rows = database().prepare<[], object>(`select ${columns} from "${table}"`).all();
		const read = rows.map((row) => Object.values(row).map(plain));
		return NAMES.flatMap((name): [string, number][] => {
			const mine = voters.map((voter) => {
				const wanted = hex(namesOf(voter)[name]);
				return read.findIndex((row) => row.some((value) => String(value).includes(wanted)));
			});
			if (mine.some((at) => at < 0)) return [];
			const all = Object.keys(rows[mine[0] as number] ?? {});
			return [
				[`${name} by ${table}`, hits(mine)],
				...all.map((column, i): [string, number] => {
					const values = mine.map((at) => read[at]?.[i] ?? '');
					return [`${name} by ${table}.${column}`, hits(values, mine)];
				})
			];
		});
	});
}

const plain = (value: unknown): Place =>
	value instanceof Uint8Array ? hex(new Uint8Array(value)) : (value as Place);

test('nothing that is kept tells the n-th who came in better than chance does', async () => {
	const found = new Map<string, number>();
	let last: Awaited<ReturnType<typeof spendAnEvening>> | undefined;
	let live = 0;
	for (let evening = 0; evening < EVENINGS; evening++) {
		const { code, voters } = (last = await spendAnEvening());
		// Who looked before would know: this is what the clues below are worth where there is a leak.
		live += Math.max(...cluesOfPlaces(voters).map(([, count]) => count));
		forgetOrder();
		for (const [clue, count] of [...cluesOfPlaces(voters), ...cluesOfTables(code, voters)]) {
			found.set(clue, (found.get(clue) ?? 0) + count);
		}
	}
	expect(live).toBeGreaterThan(2 * BY_CHANCE);
	const kept = ['ticket_use', 'spent_ask', 'spent_vote'];
	for (const table of kept) expect([...found.keys()].join()).toContain(table);
	expect([...found].filter(([, count]) => count >= BY_CHANCE)).toEqual([]);

	// One row for each who asked, none of which holds a name: the order of questions leads nowhere.
	const clues = cluesOfTables(last?.code ?? '', last?.voters ?? []).map(([clue]) => clue);
	expect(clues.filter((clue) => clue.includes('envelope'))).toEqual([]);
});

test('no stored or received byte of a vote is in any admission, nor in what the process holds', async () => {
	const { code, voters } = await spendAnEvening();
	const voprf = await loadVoprf();
	const seed = new Uint8Array(findTokens(code)?.seed ?? []);
	const key = voprf.deriveKey(seed, voteInfo(0));
	const admissions = voters.map(({ seen: { blinded, evaluated, proof } }) =>
		[...blinded, ...evaluated, proof].map(hex).join(' ')
	);
	const memory = (await whatIsHeld()).join(' ');
	expect(memory).toContain(hex(voters[0]?.seen.proof as Bytes));
	for (const { input, output } of voters.flatMap(({ asked, voted }) => [asked, voted])) {
		const parts = [input, output.slice(0, 32), output.slice(32)].map(hex);
		for (const part of parts) {
			expect(admissions.some((one) => one.includes(part))).toBe(false);
			expect(memory.includes(part)).toBe(false);
		}
	}
	// The server holds the key: it can make each output again, from the input alone, for everyone alike.
	for (const { voted } of voters) {
		expect(hex(voprf.output(key, voted.input))).toBe(hex(voted.output));
	}
	expect(new Set(voters.map(({ seen }) => hex(seen.blinded[0] as Bytes))).size).toBe(VOTERS);
});

/** All bytes and texts that the process holds by a name of its own, in hexadecimal. */
async function whatIsHeld(): Promise<string[]> {
	const held = globalThis as unknown as Record<symbol, unknown>;
	const ours = Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
		description?.startsWith('terrasse:')
	);
	const [known, texts] = [new Set<unknown>(), [] as string[]];
	async function walk(value: unknown): Promise<void> {
		const thing = await value;
		if (typeof thing === 'string')
			texts.push(hex(new TextEncoder().encode(thing)), fromText(thing));
		if (thing instanceof Uint8Array) texts.push(Buffer.from(thing).toString('hex'));
		if (typeof thing !== 'object' || thing === null || known.has(thing)) return;
		known.add(thing);
		const isOurs = thing instanceof Map || thing instanceof Set || Array.isArray(thing);
		if (isOurs) for (const one of thing) await walk(one);
		else if (Object.getPrototypeOf(thing) === Object.prototype) {
			for (const one of Object.values(thing)) await walk(one);
		}
	}
	for (const name of ours) await walk(held[name]);
	return texts;
}

/** What a text may be, read as base64url. */
const fromText = (text: string): string => Buffer.from(text, 'base64url').toString('hex');

test('what is spent is kept with nothing beside it, sorted by random inputs', async () => {
	const { code, voters } = await spendAnEvening();
	const kept = database()
		.prepare<[string], Buffer>('select input from spent_vote where room = ?')
		.pluck()
		.all(code);
	const sorted = voters.map(({ voted }) => Buffer.from(voted.input)).sort(Buffer.compare);
	expect(kept.map(b64)).toEqual(sorted.map(b64));
	const columns = database().prepare('select name from pragma_table_info(?)').pluck();
	expect(columns.all('spent_vote')).toEqual(['room', 'slot', 'input', 'choice']);
	expect(columns.all('spent_ask')).toEqual(['room', 'input']);
	expect(columns.all('ticket_use')).toEqual(['room', 'hash', 'block', 'digest']);
	expect(columns.all('envelope')).toEqual(['room', 'seq', 'id', 'envelope']);
	for (const table of ['spent_vote', 'spent_ask', 'ticket_use', 'ticket', 'tally']) {
		const hidden = () => database().prepare(`select rowid from ${table}`).all();
		expect(hidden).toThrow('no such column');
	}
});
