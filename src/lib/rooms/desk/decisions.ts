import { b64 } from '#lib/crypto/bytes.ts';
import {
	asBytes,
	asObject,
	asOneOf,
	asPattern,
	asText,
	asWhole,
	ifGiven,
	refuse,
	type Fields
} from '#lib/crypto/fields.ts';
import { MOST_TICKETS, type Range } from './tickets.ts';

/**
 * What facilitators decided between them, folded from the backstage log: every desk reads the same
 * log into the same state, whoever wrote it (PROTOCOL.md, section 7). An entry of a later Terrasse,
 * or one that makes no sense, changes nothing.
 *
 * A question is named by its `key` (its ref, or `slot:4`), an envelope by its `id`, both b64.
 */
export type Backstage = {
	/** Where each question was put by hand, by envelope id; absent, it is incoming. */
	readonly triage: Map<string, Triage>;
	/** Why a question was declined, by envelope id. */
	readonly reasons: Map<string, string>;
	/** What a question was merged into before it was on the board, by key. */
	readonly merged: Map<string, string>;
	/** Notes that facilitators alone read, by key, oldest first. */
	readonly notes: Map<string, Note[]>;
	/** Private answers that left for the asker, by key, oldest first. */
	readonly replies: Map<string, Note[]>;
	/** Who takes which question, by key. */
	readonly taken: Map<string, Person>;
	/** On which question each facilitator is writing, by their print. */
	readonly busy: Map<string, Busy>;
	/** Paper tickets: numbers 1 to `made`, of which `revoked` let nobody in any more. */
	readonly tickets: { made: number; readonly revoked: Set<number> };
	readonly saved: Saved;
};

/** Who last took questions out of the room and when, in a file or onto the workshop's page. */
export type Saved = Record<SavedAs, { name: string; at: number } | null>;
export type SavedAs = 'file' | 'page';
export const NOTHING_SAVED: Saved = { file: null, page: null };

/** `declined`: set aside, which its asker is told; `off`: it was on the board and came off it. */
export type Triage = 'incoming' | 'kept' | 'declined' | 'off';

/** A facilitator: `by` is the print of their keys (b64), `name` what they are called. */
export type Person = { by: string; name: string };
export type Note = Person & { note: string; text: string };
/** `at` in Unix seconds, by the writer's clock. */
export type Busy = { key: string; name: string; at: number };

/** An entry of the log. `note` is 8 random bytes (b64), so that each one can be taken back. */
export type BackstageEntry =
	| { type: 'triage'; id: string; to: Triage; reason?: string | undefined }
	| { type: 'merge'; key: string; into: string | null }
	| ({ type: 'note'; key: string } & Note)
	| { type: 'unnote'; key: string; note: string }
	| ({ type: 'replied'; key: string } & Note)
	| { type: 'take'; key: string; by: string | null; name: string }
	| { type: 'busy'; key: string | null; by: string; name: string; at: number }
	| ({ type: 'tickets' } & Range)
	| ({ type: 'revoke' } & Range)
	| ({ type: 'saved'; as: SavedAs; at: number } & Person);

export const emptyBackstage = (): Backstage => ({
	triage: new Map(),
	reasons: new Map(),
	merged: new Map(),
	notes: new Map(),
	replies: new Map(),
	taken: new Map(),
	busy: new Map(),
	tickets: { made: 0, revoked: new Set() },
	saved: { ...NOTHING_SAVED }
});

/** Adds one more entry to the state, in place: thousands are folded when a desk reopens. */
export function applyBackstage(state: Backstage, json: unknown): void {
	const entry = readBackstage(json);
	if (entry) apply(state, entry);
}

function apply(state: Backstage, entry: BackstageEntry): void {
	switch (entry.type) {
		case 'triage':
			state.triage.set(entry.id, entry.to);
			return put(state.reasons, entry.id, entry.reason);
		case 'merge':
			if (entry.into !== null && leadsTo(state.merged, entry.into, entry.key)) return;
			return put(state.merged, entry.key, entry.into);
		case 'note':
			return addNote(state.notes, entry);
		case 'replied':
			return addNote(state.replies, entry);
		case 'unnote': {
			const left = state.notes.get(entry.key)?.filter(({ note }) => note !== entry.note);
			return put(state.notes, entry.key, left?.length ? left : null);
		}
		case 'take': {
			const { key, by, name } = entry;
			return put(state.taken, key, by === null ? null : { by, name });
		}
		case 'busy': {
			const { key, by, name, at } = entry;
			return put(state.busy, by, key === null ? null : { key, name, at });
		}
		case 'tickets': {
			const { from, to } = entry;
			const follows = from === state.tickets.made + 1 && to >= from && to <= MOST_TICKETS;
			if (follows) state.tickets.made = to;
			return;
		}
		case 'saved': {
			state.saved[entry.as] = { name: entry.name, at: entry.at };
			return;
		}
		case 'revoke': {
			const last = Math.min(entry.to, state.tickets.made);
			for (let at = entry.from; at <= last; at++) state.tickets.revoked.add(at);
			return;
		}
	}
}

/** The same bytes twice are one note: a desk that got no answer writes them again. */
function addNote(to: Map<string, Note[]>, { key, by, name, note, text }: Note & { key: string }) {
	const notes = to.get(key) ?? [];
	if (notes.some((known) => known.note === note)) return;
	to.set(key, [...notes, { by, name, note, text }]);
}

/** Whether merging goes from one to the other: a circle in which all would disappear. */
function leadsTo(merged: ReadonlyMap<string, string>, from: string, to: string): boolean {
	for (let at: string | undefined = from; at !== undefined; at = merged.get(at)) {
		if (at === to) return true;
	}
	return false;
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | null | undefined): void {
	if (value === null || value === undefined) map.delete(key);
	else map.set(key, value);
}

const asId = (value: unknown) => b64(asBytes(value, 16));
const asKey = (value: unknown) => asPattern(value, /^([\w-]{22}|slot:\d{1,6})$/);
const asName = (value: unknown) => asText(value, 80);
const orNull = <Value>(value: unknown, read: (value: unknown) => Value): Value | null =>
	value === null ? null : read(value);
const person = (f: Fields) => ({ by: asId(f['by']), name: asName(f['name']) });

const range = (f: Fields) => ({ from: asWhole(f['from'], 1), to: asWhole(f['to'], 1) });

const written = (f: Fields) => ({
	key: asKey(f['key']),
	note: b64(asBytes(f['note'], 8)),
	text: asText(f['text']),
	...person(f)
});

const READERS: { [Type in BackstageEntry['type']]: (fields: Fields) => object } = {
	triage: (f) => ({
		id: asId(f['id']),
		to: asOneOf(f['to'], ['incoming', 'kept', 'declined', 'off']),
		reason: ifGiven(f['reason'], (reason) => asText(reason))
	}),
	merge: (f) => ({ key: asKey(f['key']), into: orNull(f['into'], asKey) }),
	note: written,
	replied: written,
	unnote: (f) => ({ key: asKey(f['key']), note: b64(asBytes(f['note'], 8)) }),
	take: (f) => ({ key: asKey(f['key']), by: orNull(f['by'], asId), name: asName(f['name']) }),
	busy: (f) => ({ key: orNull(f['key'], asKey), at: asWhole(f['at']), ...person(f) }),
	tickets: range,
	revoke: range,
	saved: (f) => ({
		as: asOneOf(f['as'], ['file', 'page']),
		// What a date can be made of.
		at: asWhole(f['at'], 0, 2 ** 32),
		...person(f)
	})
};

function readBackstage(json: unknown): BackstageEntry | null {
	try {
		const fields = asObject(json);
		const type = asPattern(fields['type'], /^/);
		if (!Object.hasOwn(READERS, type)) refuse();
		return { type, ...READERS[type as BackstageEntry['type']](fields) } as BackstageEntry;
	} catch {
		return null;
	}
}
