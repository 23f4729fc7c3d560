import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Token } from '#lib/crypto/tokens.ts';
import { refuse } from '#lib/http/problem.ts';
import { commit } from '../group-commit.server.ts';
import { requireRoom } from '../room.server.ts';
import { prepared } from '../statements.server.ts';
import { findTokens } from './keys.server.ts';
import { keepOrder } from './order.server.ts';
import { countAgain } from './tallies.server.ts';
import { perform } from './workers.server.ts';

/**
 * Takes votes: the token is checked, its input kept as spent, its choice counted, in one write. The
 * server cannot read the board, so it counts any slot and any choice; the page knows which mean
 * something.
 */
export type Vote = Token & { slot: number; choice: number };

const statements = prepared((database) => ({
	choiceOf: database
		.prepare<[string, number, Bytes], number>(
			'select choice from spent_vote where room = ? and slot = ? and input = ?'
		)
		.pluck(),
	spend: database.prepare<[string, number, Bytes, number]>(
		'insert into spent_vote (room, slot, input, choice) values (?, ?, ?, ?)'
	),
	count: database.prepare<[string, number, number]>(
		`insert into tally (room, slot, choice, count) values (?, ?, ?, 1)
		on conflict (room, slot, choice) do update set count = count + 1`
	)
}));

/**
 * Counts a vote, once: the same again is welcome at any time and changes nothing.
 *
 * @throws the refusals `no-room`, `closed`, `paused`, `token-bad`, `token-spent` for a token that
 *   counted for another choice, `slow-down`, `not-stored`
 */
export async function takeVote(code: string, vote: Vote): Promise<void> {
	if (isCounted(code, vote)) return;
	const tokens = findTokens(code);
	if (!tokens?.admission) throw refuse('token-bad');
	const { slot, input, output } = vote;
	const seed = new Uint8Array(tokens.seed);
	if (!(await perform({ kind: 'check', seed, slot, input, output }))) throw refuse('token-bad');
	const write = () => {
		if (isCounted(code, vote)) return false;
		keepOrder();
		statements().spend.run(code, slot, input, vote.choice);
		statements().count.run(code, slot, vote.choice);
		return true;
	};
	await commit(write, (isNew) => {
		if (isNew) countAgain(code);
	});
}

/** Whether this very vote is counted already. @throws if it cannot be counted now, or ever */
function isCounted(code: string, { slot, choice, input }: Vote): boolean {
	const { phase } = requireRoom(code);
	const spentFor = statements().choiceOf.get(code, slot, input);
	if (spentFor !== undefined && spentFor !== choice) throw refuse('token-spent');
	if (spentFor !== undefined) return true;
	if (phase === 'closed' || phase === 'paused') throw refuse(phase);
	return false;
}
