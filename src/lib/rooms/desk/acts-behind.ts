import type { Backstage, BackstageEntry, Note, Person, SavedAs, Triage } from './decisions.ts';
import type { Act } from './post.ts';
import { goodNumbers, type Range } from './tickets.ts';

/**
 * The acts of a desk backstage, between facilitators. Each looks at the state at the very moment it is
 * written, and gives no entry once it would change nothing.
 */
export function actsBehind(backstage: Backstage) {
	const act = (name: string, entry: () => BackstageEntry | null): Act => ({
		log: 'backstage',
		name,
		entry
	});
	const triageOf = (id: string): Triage => backstage.triage.get(id) ?? 'incoming';

	return {
		/** Where a question is put; `id` is its envelope's. `from`: only if it still is there. */
		triage: (id: string, to: Triage, reason?: string, from?: Triage) =>
			act(TRIAGE_NAMES[to], () => {
				if (from !== undefined && triageOf(id) !== from) return null;
				if (backstage.triage.get(id) === to && backstage.reasons.get(id) === reason) return null;
				return reason ? { type: 'triage', id, to, reason } : { type: 'triage', id, to };
			}),
		/** What comes off the board does not go back to the list it was kept in. */
		setOff: (id: string) =>
			act('takeOff', () =>
				backstage.triage.has(id) && triageOf(id) !== 'declined' && triageOf(id) !== 'off'
					? { type: 'triage', id, to: 'off' }
					: null
			),
		/** A question says what another says already. `into` null takes it back. */
		mergeBehind: (key: string, into: string | null, from?: string) =>
			act(into === null ? 'unmerge' : 'merge', () => {
				const now = backstage.merged.get(key) ?? null;
				if (now === into || (from !== undefined && now !== from)) return null;
				return { type: 'merge', key, into };
			}),
		note: (key: string, note: Note) => act('note', () => ({ type: 'note', key, ...note })),
		/** A private answer has left for its asker: other desks are told, who see nothing else of it. */
		replied: (key: string, reply: Note) =>
			act('replied', () => ({ type: 'replied', key, ...reply })),
		unnote: (key: string, note: string) =>
			act('unnote', () =>
				backstage.notes.get(key)?.some((known) => known.note === note)
					? { type: 'unnote', key, note }
					: null
			),
		/** Whoever takes a question first has it; it must be let go before another takes it. */
		take: (key: string, { by, name }: Person) =>
			act('take', () => (backstage.taken.has(key) ? null : { type: 'take', key, by, name })),
		letGo: (key: string, { by, name }: Person) =>
			act('letGo', () =>
				backstage.taken.get(key)?.by === by ? { type: 'take', key, by: null, name } : null
			),
		/**
		 * On which question one writes, null for none. Said when a person begins or ends writing, and
		 * not at each move: every entry is a write on the server's disk, a place in the chain for which
		 * desks race, and for ever longer to read when a desk reopens; and what two people must not do
		 * at once is write.
		 */
		busy: (key: string | null, { by, name }: Person, at: number) =>
			act('busy', () => {
				const now = backstage.busy.get(by);
				if (key === null && now === undefined) return null;
				return { type: 'busy', key, by, name, at };
			}),
		/** Questions were taken out of the room: whoever is about to burn it is told. */
		saved: (as: SavedAs, { by, name }: Person, at: number) =>
			act('saved', () => ({ type: 'saved', as, by, name, at })),
		/** The next `count` numbers; `wrote` hears which, each time they are written anew. */
		makeTickets: (count: number, wrote: (range: Range) => void) =>
			act('tickets', () => {
				const from = backstage.tickets.made + 1;
				const range = { from, to: from + count - 1 };
				wrote(range);
				return { type: 'tickets', ...range };
			}),
		/** None of these lets anybody in any more. */
		revokeTickets: ({ from, to }: Range) =>
			act('revoke', () => {
				const { revoked } = backstage.tickets;
				const isDone = goodNumbers({ from, to }, revoked).length === 0;
				return isDone ? null : { type: 'revoke', from, to };
			})
	};
}

export type ActsBehind = ReturnType<typeof actsBehind>;

const TRIAGE_NAMES: Record<Triage, string> = {
	incoming: 'restore',
	kept: 'keep',
	declined: 'decline',
	off: 'takeOff'
};
