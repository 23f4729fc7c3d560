import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { endAccount } from './account.server.ts';

/**
 * Guests: accounts without login, vault or sheet, that end by themselves, with the last room they
 * were given or on their day, whichever comes first.
 */
const LOOK_EVERY_MS = 30_000;

/** Whether a facilitator, named by print (b64), is in a room that has not burned. */
export type HasRoom = (print: string) => boolean;

/** Notes which guests were just given a room: from now on, their accounts last as long as it does. */
export function seatGuests(prints: readonly string[]): void {
	const seat = database().prepare(
		'update facilitator set seated = 1 where print = ? and ends_at is not null and seated = 0'
	);
	for (const print of prints) seat.run(Buffer.from(print, 'base64url'));
}

/** Ends the accounts of guests whose time has come. @param now Unix seconds */
export function endGuests(hasRoom: HasRoom, now = Date.now() / 1000): void {
	const guests = database()
		.prepare(
			'select id, print, seated, ends_at as endsAt from facilitator where ends_at is not null'
		)
		.all() as { id: number; print: Buffer; seated: number; endsAt: number }[];
	for (const { id, print, seated, endsAt } of guests) {
		if (endsAt <= now || (seated && !hasRoom(b64(print)))) endAccount(id);
	}
}

/** Ends guests on time from now on, first those whose time passed while the process was stopped. */
export function startEndingGuests(hasRoom: HasRoom): void {
	oneForProcess('facilitators/guests', () => {
		const look = () => {
			try {
				endGuests(hasRoom);
			} catch (failure) {
				logFailure(failure, 'ending guests');
			}
		};
		look();
		return setInterval(look, LOOK_EVERY_MS).unref();
	});
}
