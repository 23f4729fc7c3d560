import { database } from '#db/open.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';

/**
 * The list of administrative acts: what was done with the powers of a host, when, and by which
 * facilitator. Nothing of a visitor, a question or a text enters it: names of settings, not values.
 */
export const ACTS = [
	'settings-changed',
	'logo-changed',
	'account-added',
	'account-removed',
	'role-changed',
	'invitation-made',
	'invitation-withdrawn',
	'room-burned',
	'question-unpublished',
	'report-decided'
] as const;

export type Act = (typeof ACTS)[number];

/** Names and numbers that the sentence of an act needs. */
export type ActValues = Readonly<Record<string, string | number>>;

/** One line of the list. `at` is in Unix seconds; `who` is null for the command line. */
export type NotedAct = { at: number; who: string | null; act: Act; values: ActValues };

/** After how many months an act leaves the list. */
export const AUDIT_MONTHS = 12;

const MOST_LISTED = 500;
const MOST_VALUE = 200;

/**
 * Notes an act that has just been done. A disk too full to note it does not undo it.
 *
 * @param who a facilitator (a guest has a name and no login), or null for the command line
 */
export function noteAct(
	who: { login: string; name: string } | null,
	act: Act,
	values: ActValues = {},
	now = Date.now()
): void {
	const short = Object.entries(values).map(([name, value]) => [
		name,
		typeof value === 'string' ? value.slice(0, MOST_VALUE) : value
	]);
	try {
		database()
			.prepare('insert into audit (at, facilitator, act, detail) values (?, ?, ?, ?)')
			.run(
				Math.floor(now / 1000),
				who && (who.login || who.name),
				act,
				JSON.stringify(Object.fromEntries(short))
			);
	} catch (failure) {
		if (!isStorageFailure(failure)) throw failure;
	}
}

/** The last acts, the newest first: at most 500. */
export function readAudit(): NotedAct[] {
	const rows = database()
		.prepare('select at, facilitator as who, act, detail from audit order by id desc limit ?')
		.all(MOST_LISTED) as (Omit<NotedAct, 'values'> & { detail: string })[];
	return rows.map(({ detail, ...row }) => ({ ...row, values: JSON.parse(detail) as ActValues }));
}

/** Forgets what is older than twelve months. @returns how many acts left */
export function purgeAudit(now: number): number {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - AUDIT_MONTHS);
	return database()
		.prepare('delete from audit where at < ?')
		.run(Math.floor(before.getTime() / 1000)).changes;
}
