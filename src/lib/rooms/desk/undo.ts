import type { Board, Rules, Slot } from '../board.ts';
import type { ActsBehind } from './acts-behind.ts';
import { sameRules, type BoardActs } from './acts.ts';
import type { Backstage } from './decisions.ts';
import { nextNow, orderOf, waitingSlots } from './order.ts';
import type { Act } from './post.ts';
import { lastSlot } from './slots.ts';

/**
 * What takes an act back: more acts, since nothing written in a log is ever unwritten. Each undoes
 * its own act alone, and only where that still stands, so that undoing never undoes a colleague.
 */
export type Reversible = { act: Act; undo: () => Act[] };

/** For how long an act can be undone, and its asker is told nothing yet. */
export const UNDO_S = 10;

/** The acts that can be undone, over the state of a room. */
export function reversibleActs(
	acts: BoardActs & ActsBehind,
	board: () => Board,
	backstage: Backstage
) {
	/** The slot an item last had comes back: same words, same marks, same place. */
	function putBack(key: string, as?: Pick<Slot, 'answered' | 'answer'>): Act[] {
		const was = lastSlot(board(), key);
		if (!was) return [];
		const { answered, answer } = as ?? was;
		const isSpotlit = board().spotlight === was.slot;
		const joined = board().slots.filter(({ into }) => into === was.slot);
		return [
			acts.publish(key, was.text),
			...(was.edited ? [acts.markReworded(key)] : []),
			...(answered ? [acts.answered(key, answer ?? undefined)] : []),
			acts.placeBefore(key, was.slot),
			...joined.map(({ slot }) => acts.rejoin(slot, key)),
			...(isSpotlit ? [acts.spotlight(key)] : [])
		];
	}

	return {
		/** `id`: its envelope's, if there is one. It goes back to the list it was in. */
		publish(key: string, text: string, id: string | null): Reversible {
			const isNew = id !== null && !lastSlot(board(), key) && !backstage.triage.has(id);
			return {
				act: acts.publish(key, text),
				undo: () => [acts.unpublish(key), ...(isNew ? [acts.triage(id, 'incoming')] : [])]
			};
		},
		/** Goes with a publication, and back with it. */
		markReworded: (key: string): Reversible => ({ act: acts.markReworded(key), undo: () => [] }),
		reword(key: string, text: string): Reversible {
			const before = lastSlot(board(), key)?.text ?? text;
			const isStill = () => lastSlot(board(), key)?.text === text;
			return {
				act: acts.reword(key, text),
				undo: () => (isStill() ? [acts.reword(key, before)] : [])
			};
		},
		spotlight(key: string): Reversible {
			const before = acts.spotlit();
			return {
				act: acts.spotlight(key),
				undo: () => {
					if (acts.spotlit() !== key) return [];
					return [before === null ? acts.unspotlight(key) : acts.spotlight(before)];
				}
			};
		},
		unspotlight: (key: string): Reversible => ({
			act: acts.unspotlight(key),
			undo: () => (acts.spotlit() === null ? [acts.spotlight(key)] : [])
		}),
		/** No entry says “not answered”: it comes off, and back on as it was. */
		answered(key: string, text?: string): Reversible {
			const { answered = false, answer = null } = lastSlot(board(), key) ?? {};
			return {
				act: acts.answered(key, text),
				undo: () => [acts.takeOff(key), ...putBack(key, { answered, answer })]
			};
		},
		takeOff: (key: string): Reversible => ({
			act: acts.takeOff(key),
			undo: () => putBack(key)
		}),
		/** Comes with taking off; `id` is the envelope's. */
		setOff(id: string): Reversible {
			const before = backstage.triage.get(id) ?? 'incoming';
			return { act: acts.setOff(id), undo: () => [acts.triage(id, before, undefined, 'off')] };
		},
		merge: (key: string, into: string): Reversible => ({
			act: acts.merge(key, into),
			undo: () => (isMerged(board(), key) ? putBack(key) : [])
		}),
		mergeBehind(key: string, into: string): Reversible {
			const before = backstage.merged.get(key) ?? null;
			return {
				act: acts.mergeBehind(key, into),
				undo: () => [acts.mergeBehind(key, before, into)]
			};
		},
		unmerge(key: string): Reversible {
			const before = backstage.merged.get(key) ?? null;
			return {
				act: acts.mergeBehind(key, null),
				undo: () => (backstage.merged.has(key) ? [] : [acts.mergeBehind(key, before)])
			};
		},
		move(key: string, to: 'up' | 'down' | 'first'): Reversible {
			const slot = lastSlot(board(), key)?.slot;
			const next = slot === undefined ? null : nextNow(board(), slot);
			return { act: acts.move(key, to), undo: () => [acts.placeBefore(key, next)] };
		},
		/** Back to the order before, unless somebody moved something since. */
		arrange(slots: readonly number[]): Reversible {
			const before = waitingSlots(board());
			const isStill = () => orderOf(board(), slots) === null;
			return {
				act: acts.arrange(() => slots),
				undo: () => (isStill() ? [acts.arrange(() => before)] : [])
			};
		},
		phase(rules: Rules): Reversible {
			const { phase, every, queue } = board();
			return {
				act: acts.phase(rules),
				undo: () => (sameRules(board(), rules) ? [acts.phase({ phase, every, queue })] : [])
			};
		},
		triage(
			key: string,
			id: string,
			to: 'incoming' | 'kept' | 'declined',
			reason?: string
		): Reversible {
			const unsaid = lastSlot(board(), key) ? 'off' : 'incoming';
			const before = backstage.triage.get(id) ?? unsaid;
			const why = backstage.reasons.get(id);
			return {
				act: acts.triage(id, to, reason),
				undo: () => [acts.triage(id, before, why, to)]
			};
		}
	};
}

const isMerged = (board: Board, key: string): boolean =>
	(lastSlot(board, key)?.into ?? null) !== null;
