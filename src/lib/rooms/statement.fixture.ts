import type { RoomKeys } from '#lib/crypto/room.ts';
import type { Statement } from '#lib/crypto/statement.ts';

/** For specs, in a browser as on the server: the first statement of a room, that opens now for a day. */
export function statementOf(keys: RoomKeys, changes: Partial<Statement> = {}): Statement {
	const now = Math.floor(Date.now() / 1000);
	return {
		v: 1,
		code: keys.code,
		workshop: 'first',
		list: 'french',
		rootPublicKey: keys.rootPublicKey,
		intakePublicKey: keys.intakePublicKey,
		admission: 'open',
		askLimit: 10,
		serial: 1,
		opensAt: now,
		burnsAt: now + 86_400,
		...changes
	};
}
