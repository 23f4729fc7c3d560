import type { Passage } from '../record.ts';

/**
 * What WebVTT and SRT have in common: blocks of lines, one timing line in each. Reads them as hostile
 * text: bounded, tags taken out, nothing kept but the words and their times.
 */
const MAX_CUES = 50_000;
const MAX_LINES = 40;
const MAX_CHARACTERS = 5000;

const TIMING =
	/^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(?:\s|$)/;

/**
 * Reads every cue that has a time and words, in the order of their starts.
 *
 * @param text a whole file
 * @param clean makes the words of a cue from its lines
 */
export function readCues(text: string, clean: (words: string) => string): Passage[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	const cues: Passage[] = [];
	for (let i = 0; i < lines.length && cues.length < MAX_CUES; i++) {
		const times = readTiming(lines[i] ?? '');
		if (!times) continue;
		const words: string[] = [];
		while (words.length < MAX_LINES && lines[i + 1]?.trim() && !readTiming(lines[i + 1] ?? '')) {
			words.push((lines[++i] ?? '').slice(0, MAX_CHARACTERS));
		}
		const cue = { ...times, text: tidy(clean(words.join('\n').slice(0, MAX_CHARACTERS))) };
		if (cue.text && cue.to > cue.from) cues.push(cue);
	}
	return cues.sort((a, b) => a.from - b.from);
}

function readTiming(line: string): { from: number; to: number } | null {
	// A timing line is short: the rest is settings of no use here.
	const found = line.includes('-->') ? TIMING.exec(line.slice(0, 200)) : null;
	if (!found) return null;
	const [, ...parts] = found;
	return { from: milliseconds(parts.slice(0, 4)), to: milliseconds(parts.slice(4, 8)) };
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: string[]): number {
	const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return whole * 1000 + Number(rest.padEnd(3, '0'));
}

/** Takes out `<tags>`, and a tag left open. Each `<` is looked at once, however many there are. */
export function withoutTags(words: string): string {
	return words.replace(/<[^<>]*(?:>|$)/g, '');
}

/** No control characters, no spaces or lines of nothing. */
function tidy(words: string): string {
	const lines = words.split('\n').map((line) =>
		line
			.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
			.replace(/ {2,}/g, ' ')
			.trim()
	);
	return lines.filter(Boolean).join('\n');
}

/** `01:02:03` and three digits, after the separator of the format. @param at in milliseconds */
export function timecode(at: number, separator: '.' | ','): string {
	const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
	const time = `${two(at / 3_600_000)}:${two((at / 60_000) % 60)}:${two((at / 1000) % 60)}`;
	return `${time}${separator}${String(Math.floor(at % 1000)).padStart(3, '0')}`;
}
