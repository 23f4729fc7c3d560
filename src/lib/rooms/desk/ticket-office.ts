import { b64 } from '#lib/crypto/bytes.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { ActsBehind } from './acts-behind.ts';
import { callUntilKnown, pause, type Call } from './call.ts';
import type { Backstage } from './decisions.ts';
import type { Act, Outcome } from './post.ts';
import { goodNumbers, hashesOf, MOST_TICKETS, type Range } from './tickets.ts';

/**
 * Makes paper tickets good and takes them back. Numbers are written backstage before the server hears
 * of new tickets, and after it has forgotten old ones: none is good that no desk knows of.
 */
export type TicketOffice = {
	/** @returns the numbers made, or why none was */
	make: (count: number) => Promise<Range | Failure>;
	/** Tells the server again which ones are good: a desk may have left between the two steps. */
	confirm: (range: Range) => Promise<null | Failure>;
	/** Takes one back, used or not; who came in with it keeps what they hold. */
	revoke: (number: number) => Promise<null | Failure>;
	/** Takes back all that nobody has used. */
	revokeUnused: () => Promise<null | Failure>;
};

/** `full`: no more tickets in this room. */
export type Failure = 'lost' | 'full' | ProblemCode;

/** @param stopped true once the desk has left the room */
export function openOffice(
	p: Primitives,
	call: Call,
	keys: RoomKeys,
	backstage: Backstage,
	acts: ActsBehind,
	add: (act: Act) => Promise<Outcome>,
	stopped: () => boolean
): TicketOffice {
	const path = `/api/rooms/${keys.code}/tickets`;

	async function tell(body: object): Promise<null | Failure> {
		const answer = await callUntilKnown(() => call('POST', path, body), pause, stopped);
		if (answer.kind === 'done') return null;
		return answer.kind === 'lost' ? 'lost' : answer.code;
	}
	const b64s = (numbers: readonly number[]) => hashesOf(p, keys, numbers).map(b64);
	const confirm = ({ from, to }: Range) =>
		tell({ add: b64s(goodNumbers({ from, to }, backstage.tickets.revoked)), remove: [] });

	return {
		async make(count) {
			let range: Range | null = null;
			const act = acts.makeTickets(count, (written) => (range = written));
			if (backstage.tickets.made + count > MOST_TICKETS) return 'full';
			const outcome = await add(act);
			if (outcome !== 'done' || range === null) return 'full';
			return (await confirm(range)) ?? range;
		},
		confirm,
		async revoke(number) {
			const failure = await tell({ add: [], remove: b64s([number]) });
			if (failure === null) await add(acts.revokeTickets({ from: number, to: number }));
			return failure;
		},
		async revokeUnused() {
			const all = { from: 1, to: backstage.tickets.made };
			const numbers = goodNumbers(all, backstage.tickets.revoked);
			const failure = await tell({ add: [], remove: b64s(numbers), unused: true });
			if (failure === null) await add(acts.revokeTickets(all));
			return failure;
		}
	};
}
