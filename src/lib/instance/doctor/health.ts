import { DAY_MS, hint, ill, well, type Check } from './check.ts';

/** The disk, the clock, the legal notice, the workshops, the seizure test: numbers in, verdict out. */

/** Burning and importing need room; below that, a full disk is days away. */
const LEAST_FREE_BYTES = 500_000_000;
/** A database that is updated stands twice for a while. */
const TIMES_THE_DATABASE = 2;

/** @param free where the data is; @param database and @param backup bytes, the last backup's */
export function diskCheck(free: number, database: number, backup: number): Check {
	const needed = LEAST_FREE_BYTES + TIMES_THE_DATABASE * database + backup;
	const values = { n: Math.floor(free / 1e6), needed: Math.ceil(needed / 1e6) };
	return free >= needed ? well('disk', 'space', values) : ill('disk', 'noSpace', values);
}

/** Terrasse was not written before: a clock that says so was never set. */
const FIRST_MOMENT = Date.UTC(2026, 10, 1);

/**
 * @param written when the data file was, milliseconds since 1970
 * @param ahead the last day of figures, `YYYY-MM-DD`, if the clock says that it is far from come
 */
export function clockChecks(now: number, written: number, ahead: string | null): Check[] {
	const values = { now: `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC` };
	const isSane = now > FIRST_MOMENT && written < now + DAY_MS;
	return [
		...(isSane ? [] : [ill('clock', 'wrongClock', values)]),
		...(ahead === null ? [] : [ill('clock', 'figuresAhead', { ...values, day: ahead })]),
		...(isSane && ahead === null ? [well('clock', 'clock', values)] : [])
	];
}

/** @param fields what the law wants and is not filled in, as a reader calls it */
export function legalCheck(fields: readonly string[], address: string): Check {
	if (fields.length === 0) return well('legal', 'legal');
	return ill('legal', 'noLegal', { n: fields.length, fields: fields.join(', '), address });
}

export function workshopCheck(workshops: number, problems: number): Check {
	if (problems > 0) return ill('workshops', 'workshopProblems', { n: problems });
	if (workshops === 0) return hint('workshops', 'noWorkshops');
	return well('workshops', 'workshops', { n: workshops });
}

/** What is looked at of the last seizure test. */
export type Seizure = {
	at: string;
	version: string;
	finds: number;
	isPartial: boolean;
	keys: number;
	keysTried: number;
};

const OLD_DAYS = 92;

/** @param version that runs here */
export function seizureCheck(last: Seizure | null, version: string, now: number): Check {
	if (!last) return hint('seizure', 'seizureNever', { version });
	const { finds, isPartial, keys, keysTried } = last;
	const values = { date: last.at.slice(0, 10), version: last.version, keys, tried: keysTried };
	if (finds > 0) return ill('seizure', 'seizureFound', { ...values, n: finds });
	if (last.version !== version) return hint('seizure', 'seizureOther', { ...values, now: version });
	if (now - Date.parse(last.at) > OLD_DAYS * DAY_MS) return hint('seizure', 'seizureOld', values);
	return isPartial ? hint('seizure', 'seizurePart', values) : well('seizure', 'seizure', values);
}
