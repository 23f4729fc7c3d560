/**
 * A length as people and plugins write it, in seconds: `6720`, `1:52:00`, `52:10`, `1h52`, `112 min`,
 * `PT1H52M`; null for anything else.
 */
export function secondsIn(written: string): number | null {
	const word = written.trim().toLowerCase();
	const seconds = asNumber(word) ?? asClock(word) ?? asWords(word);
	return seconds === null || seconds <= 0 || seconds > 359_999 ? null : seconds;
}

function asNumber(word: string): number | null {
	return /^\d{1,6}(?:\.\d+)?$/.test(word) ? Math.round(Number(word)) : null;
}

function asClock(word: string): number | null {
	const parts = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(word);
	return parts ? sum(parts[1], parts[2], parts[3]) : null;
}

function asWords(word: string): number | null {
	const pattern =
		/^(?:pt)?(?:(\d{1,2})\s?h(?:eures?|ours?|rs?)?)?\s?(?:(\d{1,3})\s?(?:m|mn|min|minutes?)?)?\s?(?:(\d{1,2})\s?s(?:ec|econdes?|econds?)?)?$/;
	const parts = /[hms]/.test(word) ? pattern.exec(word) : null;
	return parts ? sum(parts[1], parts[2], parts[3]) : null;
}

function sum(hours = '0', minutes = '0', seconds = '0'): number {
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
