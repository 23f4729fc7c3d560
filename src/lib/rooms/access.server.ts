import { refuse } from '#lib/http/problem.ts';
import { requireRoom, type Room } from './room.server.ts';
import { prepared } from './statements.server.ts';

/**
 * Who may act on a room: the facilitator who opened it, and those it was sealed to. It is a
 * courtesy of the server; what they can read is decided by the keyring they hold.
 */
const statements = prepared((database) => ({
	isReader: database
		.prepare<[string, string], number>('select 1 from keyring where room = ? and reader = ? limit 1')
		.pluck()
}));

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
