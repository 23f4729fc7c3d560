import type { Passage } from '../record.ts';
import { readCues, timecode, withoutTags } from './cues.ts';

/** SubRip captions: numbered cues, commas in the times, a few tags that are left out. */

/** Reads captions; anything without a time is passed over. */
export function readSrt(text: string): Passage[] {
	return readCues(text, (words) => withoutTags(words.replace(/\{\\[^{}]*\}/g, '')));
}

/** Writes captions. The format has no escape: what looks like a tag is set apart by a space. */
export function writeSrt(passages: readonly Passage[]): string {
	const cues = passages.map(({ from, to, text }, index) => {
		const words = text
			.split(/[\r\n]+/)
			.filter((line) => line.trim() !== '')
			.join('\n')
			.replace(/<(?=\S)/g, '< ');
		return `${index + 1}\n${timecode(from, ',')} --> ${timecode(to, ',')}\n${words}\n`;
	});
	return cues.join('\n');
}
