import type { Note } from '../item.ts';
import { malformed } from './malformed.ts';

/**
 * Stands between a file and its XML parser. What can be repaired without guessing is repaired and
 * its line said: a stray `&`, an entity nobody declared, a control character, space before the
 * prolog. What is an attack is refused: a declared entity. No run of text reaches the parser longer
 * than a field may be, since the parser would hold it whole.
 */
export type Repairer = {
	/** Takes the next piece of a file, gives what may go on to the parser. */
	push: (piece: string) => string;
	/** What was held back at the end of the file. */
	end: () => string;
	/** Lines that were cut off with what exceeded a field; the parser has not seen them. */
	cutLines: () => number;
};

export const FIELD_CHARACTERS = 2_000_000;
const TAG_CHARACTERS = 65_536;
/** Longer than any entity or opening that has to be read to be recognised. */
const LOOK_AHEAD = 40;

const REFERENCE = /^&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-f]{1,6}));/i;
const NAMED = /^&[a-z][\da-z]{1,31};/i;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Where a run stops or has something to be looked at, by its kind. */
const MARKS = {
	text: /[<&]/g,
	tag: /[>&]/g,
	cdata: /]]>/g,
	comment: /-->/g,
	instruction: /\?>/g,
	doctype: /[>[]/g
} as const;
type Kind = keyof typeof MARKS;
/** Characters of what ends a run. */
const CLOSING = { text: 0, tag: 1, cdata: 3, comment: 3, instruction: 2, doctype: 1 } as const;

/** @param tell hears of every repair, with its line */
export function startRepair(tell: (note: Note) => void): Repairer {
	let kind: Kind = 'text';
	let held = '';
	let line = 1;
	let length = 0;
	let cut = 0;
	let begun = false;

	function push(piece: string): string {
		return work(held + clean(piece), false);
	}

	function clean(piece: string): string {
		const at = piece.search(CONTROL);
		if (at >= 0) {
			const here = line + linesIn(held) + linesIn(piece.slice(0, at));
			tell(repaired('wxr-control-character', here));
		}
		const text = at < 0 ? piece : piece.replaceAll(CONTROL, '');
		if (begun || text === '') return text;
		begun = true;
		if (!/^\s+<\?xml/.test(text)) return text;
		tell(repaired('wxr-space-before', 1));
		return text.trimStart();
	}

	function work(text: string, isEnd: boolean): string {
		let done = '';
		let at = 0;
		while (at < text.length) {
			const mark = nextMark(text, at);
			const stop = mark < 0 ? safeEnd(text, at, isEnd) : mark;
			done += keep(text.slice(at, stop));
			at = stop;
			if (mark < 0 || (!isEnd && text.length - at < LOOK_AHEAD)) break;
			const [written, read] = atMark(text.slice(at, at + LOOK_AHEAD));
			done += written;
			at += read;
		}
		held = text.slice(at);
		return done;
	}

	function nextMark(text: string, from: number): number {
		const marks = MARKS[kind];
		marks.lastIndex = from;
		return marks.exec(text)?.index ?? -1;
	}

	/** A closing mark may be in two pieces: its beginning waits for the rest. */
	function safeEnd(text: string, at: number, isEnd: boolean): number {
		return isEnd ? text.length : Math.max(at, text.length - 2);
	}

	/** Passes a stretch of the run on, as long as the run is not too long. */
	function keep(stretch: string): string {
		line += linesIn(stretch);
		const room = (isTag() ? TAG_CHARACTERS : FIELD_CHARACTERS) - length;
		length += stretch.length;
		if (stretch.length <= room) return stretch;
		if (isTag()) throw malformed({ code: 'wxr-endless-tag', line });
		if (room >= 0) tell({ level: 'warning', code: 'wxr-field-cut', line });
		const kept = stretch.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/, '');
		cut += linesIn(stretch) - linesIn(kept);
		return kept;
	}

	const isTag = (): boolean => kind === 'tag' || kind === 'doctype';

	/** What to write for what begins here, and how much of it was read. */
	function atMark(ahead: string): [written: string, read: number] {
		if (ahead.startsWith('&')) return atAmpersand(ahead);
		if (ahead.startsWith('[')) throw malformed({ code: 'wxr-entity-declared', line });
		if (!ahead.startsWith('<')) return pass('text', ahead.slice(0, CLOSING[kind]));
		if (/^<!DOCTYPE/i.test(ahead)) return pass('doctype', '<!DOCTYPE');
		if (/^<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(ahead)) {
			throw malformed({ code: 'wxr-entity-declared', line });
		}
		if (ahead.startsWith('<![CDATA[')) return pass('cdata', '<![CDATA[');
		if (ahead.startsWith('<!--')) return pass('comment', '<!--');
		if (ahead.startsWith('<?')) return pass('instruction', '<?');
		return pass('tag', '<');
	}

	function atAmpersand(ahead: string): [string, number] {
		const reference = REFERENCE.exec(ahead);
		if (reference) {
			const [written, decimal, hexadecimal] = reference;
			if (isCharacter(decimal, hexadecimal)) return [written, written.length];
			tell(repaired('wxr-control-character', line));
			return ['', written.length];
		}
		const name = NAMED.exec(ahead)?.[0];
		tell(repaired(name ? 'wxr-unknown-entity' : 'wxr-stray-ampersand', line));
		return ['&amp;', 1];
	}

	/** Begins a run with what opens it, or goes back to text with what closes one. */
	function pass(next: Kind, mark: string): [string, number] {
		kind = next;
		length = 0;
		return [mark, mark.length];
	}

	return { push, end: () => work(held, true), cutLines: () => cut };
}

function repaired(code: string, line: number): Note {
	return { level: 'warning', code, line };
}

function isCharacter(decimal: string | undefined, hexadecimal: string | undefined): boolean {
	if (decimal === undefined && hexadecimal === undefined) return true;
	const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
	const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return !isControl && !isSurrogate && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}

function linesIn(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}
