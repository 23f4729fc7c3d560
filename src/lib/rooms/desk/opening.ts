import { b64, equal, fromB64 } from '#lib/crypto/bytes.ts';
import { firstHash } from '#lib/crypto/board.ts';
import { randomCode } from '#lib/crypto/code.ts';
import { sealDoor } from '#lib/crypto/door.ts';
import type { Identity } from '#lib/crypto/identity.ts';
import { wrapSeed } from '#lib/crypto/keyring.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { deriveRoom, type RoomKeys } from '#lib/crypto/room.ts';
import {
	signStatement,
	statementHash,
	type Signed,
	type Statement
} from '#lib/crypto/statement.ts';
import { ELEMENT_BYTES as KEY_BYTES, VOTE_SLOTS } from '#lib/crypto/tokens.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { Call } from './call.ts';
import { writeBoard } from './log.ts';
import type { TeamReader } from './team-reader.ts';

/**
 * Opens a room, step by step. All its keys are made in this browser; the server receives public
 * keys, and boxes it cannot open. Where the line fails the same step is taken again, with the same
 * bytes, so that nothing is done twice.
 */
export const OPENING_STEPS = ['reserve', 'keyring', 'statement', 'board', 'phase'] as const;
export type OpeningStep = (typeof OPENING_STEPS)[number];

/** What a facilitator decides. `burnsAt` in Unix seconds. */
export type Choice = {
	workshop: string;
	list: 'french' | 'english';
	burnsAt: number;
	/** Who may come in; whoever has the link if not given. */
	admission?: 'open' | 'ticket';
	/** How many questions one person may ask, 1 to 20. */
	askLimit?: number;
	/** Who else can read the room, besides oneself: verified people only, none if not given. */
	readers?: readonly TeamReader[];
};

export type Opening = {
	/** Changes only while the room is being reserved. */
	readonly code: string;
	/** The step that comes next; null once the room is open. */
	readonly next: OpeningStep | null;
	/**
	 * Goes on to the end, or to the first step that fails.
	 *
	 * @param onstep called before each step
	 * @returns null once the room is open, `lost` where no answer came, or the refusal
	 */
	go: (onstep: (step: OpeningStep) => void) => Promise<null | 'lost' | ProblemCode>;
};

/** Questions that one person may ask unless the facilitator says otherwise. */
export const ASK_LIMIT = 5;
const MOST_ASK_LIMIT = 20;

/** What was typed as such a limit; null unless it is one. */
export function readAskLimit(typed: string): number | null {
	const limit = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
	return limit >= 1 && limit <= MOST_ASK_LIMIT ? limit : null;
}

/** Of 2^40 codes, one that is taken is rare; several in a row are a server that says so always. */
const MOST_COLLISIONS = 3;

type Request = { method: 'POST' | 'PUT'; path: string; body: unknown };

/**
 * Prepares an opening: nothing leaves before `go`.
 *
 * @param now Unix seconds
 */
export function prepareOpening(
	p: Primitives,
	call: Call,
	identity: Identity,
	choice: Choice,
	now: () => number
): Opening {
	let keys = deriveRoom(p, p.random(32), randomCode(p));
	/** The keys of its tokens, which the server makes and the statement carries. */
	let tokenKeys: TokenKeys = {};
	let requests = stepRequests(p, keys, identity, choice, now, () => tokenKeys);
	let done = 0;
	let collisions = 0;

	/** A code already taken: other keys, another code. */
	function startOver(): void {
		keys = deriveRoom(p, p.random(32), randomCode(p));
		requests = stepRequests(p, keys, identity, choice, now, () => tokenKeys);
	}

	return {
		get code() {
			return keys.code;
		},
		get next() {
			return OPENING_STEPS[done] ?? null;
		},
		async go(onstep) {
			for (let step = OPENING_STEPS[done]; step; step = OPENING_STEPS[done]) {
				onstep(step);
				const { method, path, body } = await requests[step]();
				const answer = await call(method, path, body);
				if (answer.kind === 'lost') return 'lost';
				if (answer.kind === 'done' && step === 'reserve') tokenKeys = readTokenKeys(answer.body);
				if (answer.kind === 'done') done++;
				else if (step !== 'reserve' || answer.code !== 'conflict') return answer.code;
				else if (++collisions > MOST_COLLISIONS) return 'conflict';
				else startOver();
			}
			return null;
		}
	};
}

type TokenKeys = Pick<Statement, 'askTokenKey' | 'voteTokenKeys'>;

/** From the answer to a reservation; none from a server that makes none. @throws on other lengths */
function readTokenKeys(body: Readonly<Record<string, unknown>>): TokenKeys {
	const { askTokenKey, voteTokenKeys } = body;
	if (typeof askTokenKey !== 'string' || typeof voteTokenKeys !== 'string') return {};
	return {
		askTokenKey: fromB64(askTokenKey, KEY_BYTES),
		voteTokenKeys: fromB64(voteTokenKeys, VOTE_SLOTS * KEY_BYTES)
	};
}

/** What each step sends, made once. */
function stepRequests(
	p: Primitives,
	keys: RoomKeys,
	identity: Identity,
	choice: Choice,
	now: () => number,
	tokenKeys: () => TokenKeys
): Record<OpeningStep, () => Promise<Request>> {
	const { code } = keys;
	const path = `/api/rooms/${code}`;
	const signed = once(() => signFirst(p, keys, choice, now(), tokenKeys()));
	const first = once(() => {
		const start = { n: 0, hash: firstHash(p, code, keys.fpr) };
		const entry = { type: 'statement', serial: 1, hash: statementHash(p, signed()) } as const;
		return writeBoard(p, keys, start, entry, now());
	});
	const post = (to: string, body: unknown): Request => ({ method: 'POST', path: to, body });
	const put = (to: string, body: unknown): Request => ({ method: 'PUT', path: to, body });
	return {
		reserve: once(async () => post('/api/rooms', { code, rootPublicKey: b64(keys.rootPublicKey) })),
		keyring: once(async () => put(`${path}/keyring`, wrapForAll(p, keys, identity, choice))),
		statement: once(async () => {
			const door = await closedDoor(p, keys);
			return put(`${path}/statement`, { statement: signed(), ...(door ? { door } : {}) });
		}),
		board: once(async () => post(`${path}/board`, first().body)),
		phase: once(async () => {
			const { body } = writeBoard(p, keys, first().tip, { type: 'phase', phase: 'open' }, now());
			return post(`${path}/board`, body);
		})
	};
}

/** For oneself first, then for each other reader. */
function wrapForAll(p: Primitives, { code, seed }: RoomKeys, identity: Identity, choice: Choice) {
	const { readers: chosen = [] } = choice;
	const others = chosen.filter(({ keys }) => !equal(keys.ED, identity.ED));
	const readers = [identity, ...others.map(({ keys }) => keys)];
	return readers.map((reader) => wrapSeed(p, identity, reader, code, seed));
}

function signFirst(
	p: Primitives,
	keys: RoomKeys,
	choice: Choice,
	now: number,
	tokenKeys: TokenKeys
): Signed {
	return signStatement(p, keys.root, {
		v: 1,
		code: keys.code,
		workshop: choice.workshop,
		list: choice.list,
		rootPublicKey: keys.rootPublicKey,
		intakePublicKey: keys.intakePublicKey,
		...tokenKeys,
		admission: choice.admission ?? 'open',
		askLimit: choice.askLimit ?? ASK_LIMIT,
		serial: 1,
		opensAt: now,
		burnsAt: choice.burnsAt
	});
}

/** Null where the browser has no PBKDF2, outside https: that room is entered by its link alone. */
async function closedDoor(
	p: Primitives,
	{ code, fpr, audience }: RoomKeys
): Promise<string | null> {
	try {
		return b64(await sealDoor(p, code, fpr, audience));
	} catch (failure) {
		if (failure instanceof Error && failure.cause === 'insecure-context') return null;
		throw failure;
	}
}

function once<Thing>(make: () => Thing): () => Thing {
	let made: { thing: Thing } | null = null;
	return () => (made ??= { thing: make() }).thing;
}
