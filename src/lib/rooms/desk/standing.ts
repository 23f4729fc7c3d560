import { signStatement, statementHash, mayFollow } from '#lib/crypto/statement.ts';
import type { Signed, Statement } from '#lib/crypto/statement.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import type { ProblemCode } from '#lib/http/problem.ts';
import type { Board } from '../board.ts';
import { compareStatement } from '../confirmed.ts';
import { callUntilKnown, pause, type Call } from './call.ts';
import { checkRoom, type Entered } from './keys.ts';

/**
 * The statement that a room stands on, at this desk: signed anew when facilitators change who may come
 * in, fetched anew when another desk did. It follows only what a later serial may change (PROTOCOL.md,
 * section 4).
 */
export type Standing = {
	readonly statement: Statement;
	/** 32 bytes. */
	readonly hash: Bytes;
	/** How much work the server asks of whoever comes in, in bits: 0 in quiet times. */
	readonly bits: number;
	/** Asks the server what it has now. */
	look: () => Promise<void>;
	/** Looks, where the board announces a statement that this desk does not have. */
	follow: (announced: Board['statement']) => void;
	/** Whether the board announces another statement, even after the server was asked. */
	disagrees: (announced: Board['statement']) => boolean;
	/**
	 * Signs and leaves with the server the next serial; whoever changed it meanwhile is followed first.
	 *
	 * @returns null once the room stands on it; it is still to be announced on the board
	 */
	change: (changes: Changes) => Promise<null | 'lost' | ProblemCode>;
};

/** What a desk changes of a statement. */
export type Changes = Pick<Statement, 'admission'>;

const MOST_TRIES = 3;

/**
 * Stands on what was checked when the room was entered.
 *
 * @param stopped true once the desk has left the room
 * @param changed called when the statement or the bits are others
 */
export function makeStanding(
	p: Primitives,
	call: Call,
	entered: Entered,
	stopped: () => boolean,
	changed: () => void
): Standing {
	const { keys } = entered;
	const path = `/api/rooms/${keys.code}`;
	let { statement, hash } = entered;
	let bits = 0;
	/** The announced serial for which the server was asked already, and is being asked. */
	let asked = 0;
	let asking = false;

	function take(next: Statement, signed: Signed): void {
		if (!mayFollow(statement, next)) return;
		statement = next;
		hash = statementHash(p, signed);
	}

	async function look(): Promise<void> {
		const answer = await call('GET', path);
		if (answer.kind !== 'done' || stopped()) return;
		const { statement: signed, work } = answer.body as {
			statement: Signed;
			work?: { bits?: number };
		};
		const found = checkRoom(p, keys, signed, entered.hasDoor);
		if (found) take(found.statement, signed);
		bits = work?.bits ?? 0;
		changed();
	}

	async function change(changes: Changes): Promise<null | 'lost' | ProblemCode> {
		for (let tries = 0; tries < MOST_TRIES; tries++) {
			if (statement.admission === changes.admission) return null;
			const next = { ...statement, ...changes, serial: statement.serial + 1 };
			const signed = signStatement(p, keys.root, next);
			const attempt = () => call('PUT', `${path}/statement`, { statement: signed });
			const answer = await callUntilKnown(attempt, pause, stopped);
			if (answer.kind === 'lost') return 'lost';
			if (answer.kind === 'done') take(next, signed);
			else if (answer.code !== 'conflict') return answer.code;
			else await look();
			changed();
		}
		return statement.admission === changes.admission ? null : 'conflict';
	}

	return {
		get statement() {
			return statement;
		},
		get hash() {
			return hash;
		},
		get bits() {
			return bits;
		},
		look,
		follow(announced) {
			const fits = compareStatement(announced, statement.serial, hash);
			if (fits !== 'older' || asking || !announced || asked >= announced.serial) return;
			asking = true;
			void look().then(() => {
				asking = false;
				asked = announced.serial;
				changed();
			});
		},
		disagrees(announced) {
			const fits = compareStatement(announced, statement.serial, hash);
			return fits === 'differs' || (fits === 'older' && asked >= (announced?.serial ?? 0));
		},
		change
	};
}
