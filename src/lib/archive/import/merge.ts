import * as v from 'valibot';
import { BroadcastRecord } from '../record.ts';
import { hashOf, type Json } from './hash.ts';
import { fieldOf, isEmpty, isListed, leavesOf, recordOf, stemOf, type Said } from './leaves.ts';

/**
 * Brings together what the archive holds, what a source said last time and what it says now, leaf by
 * leaf. What nobody edited follows its source; what a person wrote stays; where both moved, nothing
 * is written and the two are handed back to be decided. Pure: the same in a dry run.
 */

/**
 * `own`: leaf to the hash of what this source said last; `others`: leaves that belong to another
 * source, which said them first.
 */
export type Memory = { own: ReadonlyMap<string, string>; others: ReadonlySet<string> };

export type Change = { field: string; from: Json; to: Json };
/** `hash` is of what the source says: a decision holds for these words and no later ones. */
export type Conflict = { field: string; mine: Json; theirs: Json; hash: string };
export type Decision = 'mine' | 'theirs';
export type Decide = (conflict: Conflict) => Decision | null;

export type Merged = {
	record: BroadcastRecord;
	changes: Change[];
	conflicts: Conflict[];
	/** What this source is now known to have said: leaf to hash. */
	said: Map<string, string>;
};

type Verdict = 'take' | 'keep' | 'acknowledge' | 'conflict';

export const NO_MEMORY: Memory = { own: new Map(), others: new Set() };

/**
 * @param now the broadcast as it stands, or null for one that does not exist yet
 * @param slug of the result
 * @param said read by the schema of the record and as the store keeps it, so that equal things look alike
 * @throws ValiError if the leaves do not add up to a record (a broadcast without a title)
 */
export function mergeBroadcast(
	now: BroadcastRecord | null,
	slug: string,
	said: Said,
	memory: Memory,
	decide: Decide
): Merged {
	const held = now ? leavesOf(now) : new Map<string, Json>();
	const next = withGone(leavesOf(said), said, memory);
	const merged = new Map(held);
	const changes: Change[] = [];
	const conflicts: Conflict[] = [];
	const remember = new Map<string, string>();
	for (const [field, theirs] of inOrder(next)) {
		const mine = held.get(field) ?? null;
		const hash = hashOf(theirs);
		let verdict = hangsOn(field, held, merged) ?? judge(mine, theirs, hash, field, memory);
		if (verdict === 'conflict') {
			const conflict = { field, mine, theirs, hash };
			const decision = decide(conflict);
			if (decision === null) conflicts.push(conflict);
			else verdict = decision === 'mine' ? 'acknowledge' : 'take';
		}
		if (verdict === 'take' || verdict === 'acknowledge') remember.set(field, hash);
		if (verdict !== 'take' || hashOf(mine) === hash) continue;
		merged.set(field, theirs);
		changes.push({ field, from: mine, to: theirs });
		// A copy was made of the picture that stood there: it is not one of the new picture.
		if (field === 'image/source' && !next.has('image/copy')) merged.delete('image/copy');
	}
	const record = v.parse(BroadcastRecord, recordOf(slug, merged));
	return { record, changes, conflicts, said: remember };
}

function judge(mine: Json, theirs: Json, hash: string, field: string, memory: Memory): Verdict {
	const base = memory.own.get(field);
	const isOthers = !base && memory.others.has(field);
	const held = hashOf(mine);
	if (held === hash) return isOthers || (isEmpty(theirs) && !base) ? 'keep' : 'acknowledge';
	if (base) {
		if (base === hash) return 'keep';
		return held === base ? 'take' : 'conflict';
	}
	if (isOthers || isEmpty(theirs)) return 'keep';
	return isEmpty(mine) ? 'take' : 'conflict';
}

/** Counts and a rank follow their recording: they come with it, and are nothing without it. */
function hangsOn(field: string, held: Map<string, Json>, merged: Map<string, Json>) {
	const stem = stemOf(field);
	if (stem === null) return null;
	if (isEmpty(merged.get(stem))) return 'keep';
	return isEmpty(held.get(stem)) ? 'take' : null;
}

/** Recordings and captions this source had given and gives no more, in a list it does give. */
function withGone(next: Map<string, Json>, said: Said, memory: Memory): Map<string, Json> {
	for (const field of memory.own.keys()) {
		const isGiven = Object.hasOwn(said, fieldOf(field));
		if (isListed(field) && isGiven && !next.has(field)) next.set(field, null);
	}
	return next;
}

/** Stems before what hangs on them. */
function inOrder(leaves: Map<string, Json>): [string, Json][] {
	const all = [...leaves];
	return [
		...all.filter(([name]) => stemOf(name) === null),
		...all.filter(([name]) => stemOf(name) !== null)
	];
}
