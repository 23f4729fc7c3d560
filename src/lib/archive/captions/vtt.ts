import type { Passage } from '../record.ts';
import { readCues, timecode, withoutTags } from './cues.ts';

/**
 * WebVTT (W3C, https://www.w3.org/TR/webvtt1/), as far as captions need it. Styles, regions, notes
 * and positions are left out; a voice becomes `Name: words`.
 */
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&nbsp;': '\u00a0',
	'&lrm;': '',
	'&rlm;': ''
};

/** Reads captions; a file that is something else has no passage. */
export function readVtt(text: string): Passage[] {
	if (!/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return [];
	return readCues(text, (words) => decode(withoutTags(nameVoices(words))));
}

/** Writes captions, for a `<track>` and for the export. What `readVtt` makes of it is the same. */
export function writeVtt(passages: readonly Passage[]): string {
	const cues = passages.map(
		({ from, to, text }) => `${timecode(from, '.')} --> ${timecode(to, '.')}\n${encode(text)}\n`
	);
	return ['WEBVTT\n', ...cues].join('\n');
}

/** `<v.loud Bastien>words` becomes `Bastien: words`. */
function nameVoices(words: string): string {
	return words.replace(
		/<v(?:\.[^<>\s]*)?[ \t]+([^<>]{1,100})>/g,
		(_, name: string) => `${name.trim()}: `
	);
}

function decode(words: string): string {
	return words.replace(/&(?:amp|lt|gt|quot|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? '');
}

/** An empty line would end the cue. */
function encode(words: string): string {
	const lines = words.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	return lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
