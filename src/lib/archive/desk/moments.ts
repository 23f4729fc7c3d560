import { LONGEST_SECONDS, readTime, writeTime } from '#lib/words/time-code.ts';
import type { Chapter } from '../record.ts';

/**
 * Times of a recording as the desk types them: `1:02:03`, `4:05`, with thousandths where a source gave
 * some (`0:00:12.5`), so that what nobody changed comes back as it was.
 */

/** In seconds, or null for anything else. */
export function readMoment(typed: string): number | null {
	const [, whole = '', rest = ''] = /^([\d:]+)(?:[.,](\d{1,3}))?$/.exec(typed.trim()) ?? [];
	const seconds = readTime(whole);
	if (seconds === null) return null;
	const precise = seconds + Number(rest.padEnd(3, '0')) / 1000;
	return precise <= LONGEST_SECONDS ? precise : null;
}

/** @param seconds from 0; what is under a thousandth is dropped */
export function writeMoment(seconds: number): string {
	const thousandths = Math.round(seconds * 1000);
	const rest = String(thousandths % 1000)
		.padStart(3, '0')
		.replace(/0+$/, '');
	return writeTime(Math.floor(thousandths / 1000)) + (rest ? `.${rest}` : '');
}

/** One chapter a line, `1:02:03 Title`, in the order of their times; empty lines are passed over. */
export function readChapters(typed: string): { chapters: Chapter[] } | { wrongLine: number } {
	const chapters: Chapter[] = [];
	for (const [index, line] of typed.split('\n').entries()) {
		if (!line.trim()) continue;
		const [, time = '', title = ''] = /^\s*(\S+)\s+(.+)$/.exec(line) ?? [];
		const at = readMoment(time);
		if (at === null || title.trim().length > 500) return { wrongLine: index + 1 };
		chapters.push({ at, title: title.trim() });
	}
	return { chapters: chapters.sort((one, other) => one.at - other.at) };
}

/** The same lines as `readChapters` reads. */
export const writeChapters = (chapters: readonly Chapter[]): string =>
	chapters.map(({ at, title }) => `${writeMoment(at)} ${title}`).join('\n');
