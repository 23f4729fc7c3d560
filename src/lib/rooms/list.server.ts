import { lastEnvelope } from './store.server.ts';
import type { Phase } from './room.server.ts';
import { prepared } from './statements.server.ts';

/** What the desk's list says of a room; `workshop` and `opensAt` are null until its statement. */
export type ListedRoom = {
	code: string;
	workshop: string | null;
	phase: Phase;
	/** Unix seconds. */
	opensAt: number | null;
	burnsAt: number;
	/** How many sealed questions it holds. */
	envelopes: number;
};

type Row = { code: string; body: Buffer | null; phase: Phase; burnsAt: number };

const statements = prepared((database) => ({
	own: database.prepare<[string, string], Row>(
		`select code, statement_body as body, phase, burns_at as burnsAt from room
		where creator = ? or code in (select room from keyring where reader = ?)
		order by burns_at, code`
	)
}));

/** The rooms that a facilitator opened or was given, the soonest to burn first. @param print b64 */
export function listRooms(print: string): ListedRoom[] {
	return statements()
		.own.all(print, print)
		.map(({ code, body, phase, burnsAt }) => ({
			code,
			...stated(body),
			phase,
			burnsAt,
			envelopes: lastEnvelope(code)
		}));
}

/** From a statement that was checked when it was kept. */
function stated(body: Buffer | null): Pick<ListedRoom, 'workshop' | 'opensAt'> {
	if (!body) return { workshop: null, opensAt: null };
	const { workshop, opensAt } = JSON.parse(body.toString()) as {
		workshop: string;
		opensAt: number;
	};
	return { workshop, opensAt };
}
