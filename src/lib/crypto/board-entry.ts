/** What an entry of the board says, and how its JSON is read and written (PROTOCOL section 6). */
import { b64 } from './bytes.ts';
import {
	asBytes,
	asList,
	asObject,
	asOneOf,
	asPattern,
	asText,
	asWhole,
	ifGiven,
	present,
	refuse,
	type Fields
} from './fields.ts';
import type { Bytes } from './primitives.ts';
import { asStep } from './question.ts';

/** What the audience may do now. Before the first `phase` entry a room is `closed`. */
export type Phase = 'open' | 'vote-only' | 'paused' | 'closed';

/**
 * `slot` counts from 0 in chain order: `publish` takes one, `poll` one, or one per choice if `many`.
 * `held`: pages show the poll's results once it is answered (docs/decisions/0016).
 * `votes`: of a poll that closes, what each choice had, so that no later vote changes it.
 * `every`: minutes that an attendee's page lets pass between two questions, none if left out.
 * `queue`: how many questions may wait before pages hold new ones back, no limit if left out.
 */
export type BoardEntry =
	| { type: 'statement'; serial: number; hash: Bytes }
	| { type: 'publish'; text: string; ref?: Bytes | undefined }
	| { type: 'poll'; text: string; choices: string[]; many: boolean; held?: boolean | undefined }
	| { type: 'edit'; slot: number; text: string }
	| { type: 'merge'; slot: number; into: number }
	| { type: 'spotlight'; slot: number | null }
	| { type: 'answered'; slot: number; text?: string | undefined; votes?: number[] | undefined }
	| { type: 'withdraw'; slot: number }
	| { type: 'order'; slots: number[] }
	| { type: 'phase'; phase: Phase; every?: number | undefined; queue?: number | undefined }
	| { type: 'step'; step: string }
	| ({ type: 'counters' } & Counters)
	| { type: 'burned' };

/**
 * How many questions were received, read, published, merged and declined. `withdrawn`: how many of
 * those declined their askers took back, which nobody declined; a desk that leaves it out does not say.
 */
export interface Counters {
	received: number;
	read: number;
	published: number;
	merged: number;
	declined: number;
	withdrawn?: number | undefined;
}

/** An entry that keeps its place and changes nothing: of a type from later, or with wrong fields. */
export type MuteEntry = { type: 'unknown' | 'malformed'; of: string };

const slot = (value: unknown): number => asWhole(value);

const asYesOrNo = (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse());

/** A day. */
const MOST_MINUTES = 1_440;
/** Of questions waiting: a limit beyond would limit nothing. */
const MOST_WAITING = 2_000;

const READERS: { [Type in BoardEntry['type']]: (fields: Fields) => object } = {
	statement: (f) => ({ serial: asWhole(f['serial'], 1), hash: asBytes(f['hash'], 32) }),
	publish: (f) => ({
		text: asText(f['text']),
		ref: ifGiven(f['ref'], (ref) => asBytes(ref, 16))
	}),
	poll: (f) => ({
		text: asText(f['text']),
		choices: asList(f['choices'], (choice) => asText(choice), 2, 8),
		many: asYesOrNo(f['many']),
		held: ifGiven(f['held'], asYesOrNo)
	}),
	edit: (f) => ({ slot: slot(f['slot']), text: asText(f['text']) }),
	merge: (f) => ({ slot: slot(f['slot']), into: slot(f['into']) }),
	spotlight: (f) => ({ slot: f['slot'] === null ? null : slot(f['slot']) }),
	answered: (f) => ({
		slot: slot(f['slot']),
		text: ifGiven(f['text'], (text) => asText(text)),
		votes: ifGiven(f['votes'], (votes) => asList(votes, slot, 2, 8))
	}),
	withdraw: (f) => ({ slot: slot(f['slot']) }),
	order: (f) => ({ slots: asList(f['slots'], slot) }),
	phase: (f) => ({
		phase: asOneOf(f['phase'], ['open', 'vote-only', 'paused', 'closed']),
		every: ifGiven(f['every'], (minutes) => asWhole(minutes, 0, MOST_MINUTES)),
		queue: ifGiven(f['queue'], (most) => asWhole(most, 1, MOST_WAITING))
	}),
	step: (f) => ({ step: asStep(f['step']) }),
	counters: (f) => ({
		received: asWhole(f['received']),
		read: asWhole(f['read']),
		published: asWhole(f['published']),
		merged: asWhole(f['merged']),
		declined: asWhole(f['declined']),
		withdrawn: ifGiven(f['withdrawn'], (withdrawn) => asWhole(withdrawn))
	}),
	burned: () => ({})
};

/** The object that is sealed, texts cleaned. Throws if malformed: a desk must not post such a one. */
export function entryJson(entry: BoardEntry): object {
	const read = readEntry(asJson(entry));
	if (read.type === 'malformed') throw new Error('board: malformed entry');
	return asJson(read);
}

const asJson = (entry: object): object =>
	Object.fromEntries(
		Object.entries(entry).map(([name, value]: [string, unknown]) => [
			name,
			value instanceof Uint8Array ? b64(value) : value
		])
	);

/** Reads an opened entry. Throws only if it has no type; what else is wrong makes it mute. */
export function readEntry(json: unknown): BoardEntry | MuteEntry {
	const fields = asObject(json);
	const type = asPattern(fields['type'], /^/);
	if (!Object.hasOwn(READERS, type)) return { type: 'unknown', of: type };
	try {
		const read = READERS[type as BoardEntry['type']](fields);
		return present({ type, ...read }) as BoardEntry;
	} catch {
		return { type: 'malformed', of: type };
	}
}
