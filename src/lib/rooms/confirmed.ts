/** Whether what a page shows is confirmed: by a desk, lately, and under the statement it announced. */
import type { Phase } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Board } from './board.ts';

const FRESH_S = 180;

/**
 * Since when no desk has confirmed the board (Unix seconds), or null while it is fresh. A closed or
 * burned board needs no confirmation; a head from the future is not fresh either.
 *
 * @param at the newest head's time, 0 before the first; @param now both in Unix seconds
 */
export function unconfirmedSince(
	at: number,
	board: { phase: Phase; burned: boolean },
	now: number
): number | null {
	if (board.phase === 'closed' || board.burned || at === 0) return null;
	return Math.abs(now - at) > FRESH_S ? at : null;
}

/**
 * Whether a statement is the one the board announced. `older` and `differs` must be refused and said
 * on screen; `ahead` is one whose announcement is still on its way.
 *
 * @param hash the statement's hash, 32 bytes
 */
export function compareStatement(
	announced: Board['statement'],
	serial: number,
	hash: Bytes
): 'agrees' | 'older' | 'ahead' | 'differs' {
	if (!announced || serial > announced.serial) return 'ahead';
	if (serial < announced.serial) return 'older';
	return announced.hash === b64(hash) ? 'agrees' : 'differs';
}
