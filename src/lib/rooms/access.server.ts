import { refuse } from '#lib/http/problem.ts';
import { requireRoom, type Phase, type Room } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * Who may act on a room: the facilitator who opened it, and those it was sealed to; hosts all the
 * way, moderators but for its end. It is a courtesy of the server; what they can read is decided by
 * the keyring they hold.
 */
const statements = prepared((database) => ({
	isReader: database
		.prepare<[string, string], number>(
			'select 1 from keyring where room = ? and reader = ? limit 1'
		)
		.pluck()
}));

/** What is known here of who calls; `print` is b64. */
export type Caller = { print: string; role: 'host' | 'moderator' };

/**
 * The room, for one of its facilitators.
 *
 * @param print of the facilitator, b64
 * @throws the refusals `no-room`, `forbidden`
 */
export function requireReader(code: string, print: string): Room {
	const room = requireRoom(code);
	if (room.creator === print || statements().isReader.get(code, print)) return room;
	throw refuse('forbidden');
}

/**
 * Whether this facilitator may change what the server enforces: a moderator neither closes a room nor
 * opens a closed one.
 *
 * @param phase what is asked for, if anything
 * @throws the refusal `forbidden`
 */
export function requirePhaseRight(room: Room, { role }: Caller, phase: Phase | undefined): void {
	if (role === 'host' || phase === undefined) return;
	if (phase === 'closed' || room.phase === 'closed') throw refuse('forbidden');
}
