import type { LastBackup } from '../backup/last.server.ts';
import { daysBetween, hint, ill, well, type Check } from './check.ts';

/** How old the last backup is, who could read it, and whether the next one will come by itself. */
export type Backups = {
	last: LastBackup | null;
	/** Whether its file is still where it was written. */
	isThere: boolean;
	/** Whether backups are to be encrypted. */
	hasRecipient: boolean;
	/** `none`: no timer of ours is installed; somebody else may see to it. */
	timer: 'none' | 'off' | 'on';
};

/** A night may be missed. */
const OLD_DAYS = 2;

export function backupChecks(
	{ last, isThere, hasRecipient, timer }: Backups,
	now: number
): Check[] {
	const idle = timer === 'off' ? [ill('backups', 'timerOff')] : [];
	if (!last) return [ill('backups', 'noBackup'), ...idle];
	const n = daysBetween(Date.parse(last.at), now);
	const values = { n, date: last.at.slice(0, 10), path: last.path };
	const age =
		n > OLD_DAYS
			? ill('backups', 'oldBackup', values)
			: // A disk elsewhere may not be there at this moment.
				isThere
				? well('backups', last.encrypted ? 'backupSealed' : 'backup', values)
				: hint('backups', 'backupGone', values);
	const clear = hasRecipient && !last.encrypted ? [ill('backups', 'backupClear', values)] : [];
	return [age, ...clear, ...idle];
}
