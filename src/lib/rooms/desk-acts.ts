import type { BoardEntry, Phase } from '#lib/crypto/board.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { spotlightOf, type Board } from './board.ts';
import type { Backstage, BackstageEntry, Triage } from './desk-backstage.ts';
import { shownSlot } from './desk-fold.ts';
import type { Act } from './desk-post.ts';

/**
 * The acts of a desk. Each looks at the state at the very moment it is written, and gives no entry
 * once it would change nothing: another facilitator was quicker, or the question has left.
 */
export type Now = { board: () => Board; backstage: () => Backstage };

/** The acts over a state. A `key` is an item's. */
export function actsOver({ board, backstage }: Now) {
	const onBoard = (name: string, entry: () => BoardEntry | null): Act => ({
		log: 'board',
		name,
		entry
	});
	return {
		/** The room's statement, at the head of its board. `hash` is 32 bytes. */
		announce: (serial: number, hash: Bytes) =>
			onBoard('announce', () =>
				(board().statement?.serial ?? 0) >= serial ? null : { type: 'statement', serial, hash }
			),
		/** Puts a question on the board, in these words; the ref tells desks which envelope it was. */
		publish: (key: string, text: string) =>
			onBoard('publish', () =>
				shownSlot(board(), key) ? null : { type: 'publish', text, ...refOf(key) }
			),
		/** Changes the wording of what is on the board, which then says so. */
		reword: (key: string, text: string) =>
			onBoard('reword', () => {
				const slot = shownSlot(board(), key);
				return !slot || slot.text === text ? null : { type: 'edit', slot: slot.slot, text };
			}),
		/** Large, on the wall. */
		spotlight: (key: string) =>
			onBoard('spotlight', () => {
				const slot = shownSlot(board(), key);
				if (!slot || board().spotlight === slot.slot) return null;
				return { type: 'spotlight', slot: slot.slot };
			}),
		/** Back to the list on the wall, unless something else is in the spotlight by now. */
		unspotlight: (key: string) =>
			onBoard('unspotlight', () => {
				const slot = spotlightOf(board());
				const mine = slot && shownSlot(board(), key)?.slot === slot.slot;
				return mine ? { type: 'spotlight', slot: null } : null;
			}),
		/** Answered; `text` is a written answer for all to read. */
		answered: (key: string, text?: string) =>
			onBoard('answered', () => {
				const slot = shownSlot(board(), key);
				if (!slot || (slot.answered && (!text || slot.answer === text))) return null;
				return text
					? { type: 'answered', slot: slot.slot, text }
					: { type: 'answered', slot: slot.slot };
			}),
		/** Takes something off the board. */
		takeOff: (key: string) =>
			onBoard('takeOff', () => {
				const slot = shownSlot(board(), key);
				return slot ? { type: 'withdraw', slot: slot.slot } : null;
			}),
		/** The asker took it back. */
		withdraw: (slot: number) =>
			onBoard('withdraw', () =>
				board().slots.some((known) => known.slot === slot && !known.withdrawn)
					? { type: 'withdraw', slot }
					: null
			),
		phase: (phase: Phase) =>
			onBoard('phase', () => (board().phase === phase ? null : { type: 'phase', phase })),
		burned: () => onBoard('burned', () => (board().burned ? null : { type: 'burned' })),
		/** Sets a question aside, or takes it back. `id` is its envelope's. */
		triage: (id: string, to: Triage): Act => ({
			log: 'backstage',
			name: to === 'declined' ? 'decline' : 'restore',
			entry: (): BackstageEntry | null =>
				(backstage().triage.get(id) ?? 'incoming') === to ? null : { type: 'triage', id, to }
		})
	};
}

/** What was never asked through an envelope (`slot:4`) has no ref. */
const refOf = (key: string) => (key.startsWith('slot:') ? {} : { ref: fromB64(key, 16) });
