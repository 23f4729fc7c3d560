/**
 * What the glass server shows of a room (`GET …/glass`), for the server that counts and the wall that
 * draws it.
 */

/** The tables of a room, in the order to show them. */
export type HeldTable =
	| 'envelope'
	| 'board'
	| 'board_head'
	| 'backstage'
	| 'reply'
	| 'keyring'
	| 'room_tokens'
	| 'spent_ask'
	| 'spent_vote'
	| 'tally'
	| 'ticket'
	| 'ticket_use'
	| 'room';

/** How a ciphertext begins: its number in the room, and its first bytes. */
export interface Sample {
	number: number;
	hex: string;
}

export interface Held {
	/** `bytes` counts what the columns hold, without what the database adds. */
	tables: { name: HeldTable; rows: number; bytes: number }[];
	/** The newest envelopes, newest first. */
	envelopes: Sample[];
	/** The newest entry of the board, still sealed. */
	board: Sample | null;
}

/** Asks the server what it holds. `gone`: it knows no such room; `unreached`: no answer. */
export async function askWhatIsHeld(code: string): Promise<Held | 'gone' | 'unreached'> {
	try {
		const answer = await fetch(`/api/rooms/${code}/glass`, {
			credentials: 'omit',
			cache: 'no-store',
			signal: AbortSignal.timeout(10_000)
		});
		if (answer.status === 404) return 'gone';
		return answer.ok ? ((await answer.json()) as Held) : 'unreached';
	} catch {
		return 'unreached';
	}
}
