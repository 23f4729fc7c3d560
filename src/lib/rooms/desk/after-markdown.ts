import { showCode } from '#lib/crypto/code.ts';
import { DATES_IN, type Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import type { ExportRow } from './after-rows.ts';
import type { AfterWords, ExportHead } from './after-words.ts';

/**
 * A room's questions to read and print, in CommonMark. What people wrote stays text in whatever reads
 * the file: no markup, HTML, image or named link of theirs comes alive. A bare address may be made a link
 * to itself by a reader that makes links of all addresses.
 */

/** Punctuation that could begin something anywhere (CommonMark 0.31, section 2.4; GFM's links). */
const ALIVE = /[\\`*_{}[\]<>#|~&!$^@]|:(?=\S)/g;
/** A list, a rule or a title, at the beginning of a line only: `2026-11-22` stays as it is. */
const LEADING = /^[-+=]/;
/** What makes a list, or a link without a protocol. */
const NUMBERED = /^(\d{1,9})([.)])/;
const BARE_LINK = /(www)\./gi;

/** One line of somebody's text. */
export const markdownText = (line: string): string =>
	line
		.trim()
		.replace(ALIVE, '\\$&')
		.replace(LEADING, '\\$&')
		.replace(NUMBERED, '$1\\$2')
		.replace(BARE_LINK, '$1\\.');

/** Somebody's text where there is one line only. */
const inline = (text: string): string => markdownText(text.replace(/\s+/g, ' '));

/** Somebody's text, quoted line by line; its empty lines separate paragraphs. */
function quote(text: string): string {
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(markdownText);
	return lines
		.map((line, index) => {
			const isBroken = line !== '' && (lines[index + 1] ?? '') !== '';
			return `> ${line}${isBroken ? '\\' : ''}`.trimEnd();
		})
		.join('\n');
}

/** The day of the export as people write it. */
const sayDay = (day: string, locale: Locale): string =>
	new Intl.DateTimeFormat(DATES_IN[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(day)
	);

/** The whole file. */
export function toMarkdown(
	rows: readonly ExportRow[],
	head: ExportHead,
	words: AfterWords['file'],
	locale: Locale
): string {
	const blocks = [
		`# ${inline(head.workshop)}`,
		`${say(locale, words.heading, { code: showCode(head.code) })}. ${markdownText(
			say(locale, words.made, { date: sayDay(head.day, locale) })
		)}`,
		...rows.flatMap((row) => question(row, words))
	];
	return blocks.join('\n\n') + '\n';
}

function question(row: ExportRow, { columns, states, places }: AfterWords['file']): string[] {
	const facts = [
		states[row.state],
		row.place && places[row.place],
		row.step && `${columns.step} ${inline(row.step)}`
	].filter(Boolean);
	const more = [
		[columns.asked, row.asked],
		[columns.answer, row.answer],
		[columns.reason, row.reason],
		[columns.notes, row.notes]
	] as const;
	return [
		`## ${row.number}. ${facts.join(', ')}`,
		quote(row.text),
		...more.flatMap(([name, text]) => (text ? [`**${name}**`, quote(text)] : []))
	];
}
