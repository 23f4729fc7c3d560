import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { REPORT_MONTHS, type Decision, type Ground } from './notice.ts';

/**
 * Notices as they are kept: the day, never the hour or the address of whoever sent one. What opens the
 * decision is kept as a hash: whoever holds the receipt alone can read it.
 */
export type Report = {
	reference: string;
	/** YYYY-MM-DD. */
	day: string;
	address: string;
	ground: Ground;
	reason: string;
	name: string;
	email: string;
	locale: string;
	decision: Decision | null;
	decidedDay: string | null;
	statement: string;
	redress: string;
};

export type NewReport = Pick<Report, 'address' | 'ground' | 'reason' | 'name' | 'email' | 'locale'>;

/** What the sender keeps, shown once: 39 bits to name it, 78 bits to read it. */
export type Receipt = { reference: string; phrase: string };

/** As in a room's code, without I, L, O and U; nor 0 and 1, which they are read for. */
const SIGNS = '23456789abcdefghjkmnpqrstvwxyz';
const COLUMNS = `reference, day, address, ground, reason, name, email, locale, decision,
	decided_day as decidedDay, statement, redress`;

/** @throws the refusal `not-stored` when the disk is full or failing */
export function keepReport(notice: NewReport, now = Date.now()): Receipt {
	const receipt = { reference: drawn(2).toUpperCase(), phrase: drawn(4) };
	writing(() =>
		database()
			.prepare(
				`insert into report values (@reference, @day, @address, @ground, @reason, @name, @email,
				@locale, @hash, null, null, '', '')`
			)
			.run({
				...notice,
				reference: receipt.reference,
				day: dayOf(now),
				hash: hashOf(receipt.phrase)
			})
	);
	return receipt;
}

/** Those that wait first, then the newest. */
export function listReports(): Report[] {
	return database()
		.prepare(
			`select ${COLUMNS} from report
			order by decision is not null, case when decision is null then day end, decided_day desc, rowid`
		)
		.all() as Report[];
}

/** How many wait for a decision. */
export const waitingReports = (): number =>
	database()
		.prepare<[], number>('select count(*) from report where decision is null')
		.pluck()
		.get() ?? 0;

/** What became of a notice, for whoever holds its receipt; null for anybody else. */
export function readWithReceipt({ reference, phrase }: Receipt): Report | null {
	const known = normal(reference).toUpperCase();
	const hash = database()
		.prepare<[string], Buffer>('select phrase_hash from report where reference = ?')
		.pluck()
		.get(known);
	if (!hash || !timingSafeEqual(hash, hashOf(normal(phrase)))) return null;
	return database()
		.prepare(`select ${COLUMNS} from report where reference = ?`)
		.get(known) as Report;
}

/**
 * Decides, or decides again: the last word stands.
 *
 * @throws the refusals `not-found`, `not-stored`
 */
export function decideReport(
	reference: string,
	word: { decision: Decision; statement: string; redress: string },
	now = Date.now()
): void {
	const { changes } = writing(() =>
		database()
			.prepare(
				`update report set decision = @decision, statement = @statement, redress = @redress,
				decided_day = @day where reference = @reference`
			)
			.run({ ...word, reference, day: dayOf(now) })
	);
	if (changes === 0) throw refuse('not-found');
}

/** Forgets what was decided more than twelve months ago. @returns how many left */
export function purgeReports(now: number): number {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - REPORT_MONTHS);
	return database().prepare('delete from report where decided_day < ?').run(dayOf(before.getTime()))
		.changes;
}

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

const hashOf = (phrase: string): Buffer => createHash('sha256').update(phrase).digest();

/** As it was shown: blanks, capitals and hyphens do not count. */
function normal(typed: string): string {
	const signs = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
	return signs.match(/.{1,4}/g)?.join('-') ?? '';
}

/** Groups of four signs. */
function drawn(groups: number): string {
	const sign = () => SIGNS[randomInt(SIGNS.length)] ?? '';
	return Array.from({ length: groups }, () => sign() + sign() + sign() + sign()).join('-');
}

function writing<Result>(act: () => Result): Result {
	try {
		return act();
	} catch (failure) {
		throw isStorageFailure(failure) ? refuse('not-stored') : failure;
	}
}
