import { randomBytes } from 'node:crypto';
import { oneForProcess } from '#db/process.server.ts';

/**
 * What a desk's tab hides its identity under between two pages: 64 random bytes a session, in this
 * process's memory alone. A browser may leave what a tab stored on its disk long after logging out;
 * without the mask those bytes say nothing. A stopped process forgets them all: the passphrase is
 * then asked again.
 */
export type Mask = {
	/** b64 of 8 bytes: names the mask, so that what lies under another is not misread. */
	id: string;
	/** b64 of 64 bytes. */
	bytes: string;
};

const MOST = 10_000;
const masks = () => oneForProcess('facilitators/masks', () => new Map<string, Mask>());

/** The mask of a session, made when it is first asked for. */
export function maskOf(session: string): Mask {
	const known = masks().get(session);
	if (known) return known;
	const made = {
		id: randomBytes(8).toString('base64url'),
		bytes: randomBytes(64).toString('base64url')
	};
	masks().set(session, made);
	// Sessions that ended by themselves leave theirs behind: the oldest go first.
	if (masks().size > MOST) dropMask(masks().keys().next().value ?? '');
	return made;
}

/** Forgets the mask of a session that ended. */
export function dropMask(session: string): void {
	masks().delete(session);
}
