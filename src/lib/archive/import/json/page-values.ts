/**
 * Dates, durations, guests and licences as a page prints them for people, brought to what a record
 * holds. Each gives null for what it cannot read: nothing is guessed.
 */

/** `05/06/24` is `2024-06-05`: day first. The century is the one that is not to come. */
export function readDate(text: string): string | null {
	const french = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text.trim());
	if (french) {
		const [, day = '', month = '', year = ''] = french;
		const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
		return onCalendar(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
	}
	const iso = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?/.exec(text.trim());
	return iso && iso[0] === text.trim() ? onCalendar(iso[0]) : null;
}

function onCalendar(moment: string): string | null {
	const day = moment.slice(0, 10);
	const date = new Date(`${day}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
	return exists ? moment : null;
}

/** Seconds from seconds, `1:32:05`, `32:05`, `92 min`, `1h32` or `1 h 32 min`. */
export function readDuration(given: string | number): number | null {
	if (typeof given === 'number') return given >= 0 ? given : null;
	const text = given.trim().toLowerCase();
	const clock = /^(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)$/.exec(text);
	if (clock) return seconds(clock[1], clock[2], clock[3]);
	const said = /^(?:(\d{1,2})\s*h\s*)?(?:(\d{1,3})\s*(?:mn|min|m)?)?$/.exec(text);
	if (said && (said[1] || /\D$/.test(text))) return seconds(said[1], said[2], '0');
	return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function seconds(hours = '0', minutes = '0', rest = '0'): number {
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** `A, B | House; C`: names, each with the house that stands after the bar of its group. */
export function readGuests(text: string): { name: string; organisation: string | null }[] {
	return text.split(';').flatMap((group) => {
		const [names = '', house = ''] = group.split('|');
		return names
			.split(',')
			.map((name) => name.trim())
			.filter(Boolean)
			.map((name) => ({ name, organisation: house.trim() || null }));
	});
}

/** `Saison 07` is 7. */
export function readSeason(tag: string): number | null {
	const found = /^(?:saison|season)\s*0*([1-9]\d{0,2})$/i.exec(tag.trim());
	return found ? Number(found[1]) : null;
}

/** Width over height from `1.78` or `16/9`. */
export function readRatio(given: string | number): number | null {
	const [width, height = '1'] = String(given).split(/[/:]/);
	const ratio = Number(width) / Number(height);
	return ratio >= 0.1 && ratio <= 10 ? ratio : null;
}

const NON_COMMERCIAL = /\bnc\b|non.?commercial|pas d.utilisation commerciale/i;
const SHARE_ALIKE = /\bsa\b|share.?alike|partage dans les m[eê]mes conditions|m[eê]mes conditions/i;
const NO_DERIVATIVES = /\bnd\b|no.?deriv|pas de modification/i;

/** An SPDX identifier, from one or from the words of a Creative Commons licence (4.0 unless said). */
export function readLicence(text: string): string | null {
	const name = text.trim();
	if (/^[A-Za-z0-9.+-]{1,60}$/.test(name)) return name;
	if (!/creative commons|^cc\b/i.test(name)) return null;
	if (/\bcc0\b|domaine public|public domain/i.test(name)) return 'CC0-1.0';
	const parts = [
		'CC-BY',
		NON_COMMERCIAL.test(name) && 'NC',
		SHARE_ALIKE.test(name) && 'SA',
		NO_DERIVATIVES.test(name) && 'ND'
	];
	const version = /\b([1-4]\.0)\b/.exec(name)?.[1] ?? '4.0';
	return [...parts.filter(Boolean), version].join('-');
}
