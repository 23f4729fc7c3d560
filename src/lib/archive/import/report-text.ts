import type fr from '#lib/words/fr/import.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say, type Sentence } from '#lib/words/say.ts';
import type { Note } from './item.ts';
import { splitField, type ItemReport, type Outcome, type Report } from './report.ts';

/**
 * A report as text for a terminal: counts first, then each item that there is something to say about,
 * its changes, its conflicts with both values, its notes with their lines. Values come from outside
 * and were cleaned of anything a terminal would obey (report.ts); notes are cleaned here.
 */
export type ImportWords = typeof fr;

const COUNTED = ['create', 'update', 'conflict', 'refused', 'same', 'redirects'] as const;
const MARKS: Record<Outcome, string> = {
	create: '+',
	update: '~',
	same: '=',
	conflict: '!',
	refused: '×'
};

/** The whole report, ending with a line feed. */
export function reportText(report: Report, locale: Locale, words: ImportWords): string {
	const blocks = report.items.map((item) => itemText(item, report.applied, locale, words));
	const more = report.unlisted > 0 ? [say(locale, words.unlisted, { n: report.unlisted })] : [];
	return [countsText(report, locale, words), ...blocks, ...more].join('\n\n') + '\n';
}

/** Only the counts, those that are not zero, one a line. */
export function countsText(report: Report, locale: Locale, words: ImportWords): string {
	const sentences: Record<(typeof COUNTED)[number], Sentence> = report.applied
		? words.done
		: words.toDo;
	const lines = COUNTED.filter((name) => report.counts[name] > 0).map((name) =>
		say(locale, sentences[name], { n: report.counts[name] })
	);
	return lines.length > 0 ? lines.join('\n') : say(locale, words.toDo.same, { n: 0 });
}

/** What a note says, with its line; a code without words is shown as it is. */
export function noteText(note: Note, locale: Locale, words: ImportWords): string {
	const sentences: Readonly<Record<string, Sentence>> = words.notes;
	const values = Object.fromEntries(
		Object.entries(note.values ?? {}).map(([name, value]) => [name, safe(value)])
	);
	const sentence = Object.hasOwn(sentences, note.code) ? sentences[note.code] : undefined;
	const known = sentence && say(locale, sentence, values);
	const said = known ?? `${note.code} ${JSON.stringify(values)}`;
	return note.line === undefined ? said : `${said} (${lineText(note.line, locale, words)})`;
}

/** The name of a leaf in the reader's language: `enregistrement peertube/…`. */
export function fieldText(field: string, words: ImportWords): string {
	const names: Readonly<Record<string, string>> = words.fields;
	const { name, part } = splitField(field);
	const said = Object.hasOwn(names, name) ? (names[name] ?? name) : name;
	return part ? `${said} ${part}` : said;
}

/** Whether a line of the report is of no broadcast: it only says something of the source. */
const isAside = ({ outcome, slug, title }: ItemReport): boolean =>
	outcome === 'same' && slug === null && title === null;

/** What comes, or came, of an item. */
export function outcomeText(item: ItemReport, isDone: boolean, words: ImportWords): string {
	if (isAside(item)) return words.aside;
	const { outcome, status } = item;
	const said = (isDone ? words.outcomeDone : words.outcome)[outcome];
	return status === null || status === 'published' ? said : `${said}, ${words.begins[status]}`;
}

/** What a reader knows an item by: its title, else what its key stands for. */
export function itemName({ title, key }: ItemReport, locale: Locale, words: ImportWords): string {
	if (title !== null) return safe(title);
	if (key === 'wxr:report') return words.names.report;
	if (key === 'beside') return words.names.beside;
	const [, site = '', lot = ''] = /^wxr:(.*)\/#([a-z]+)-\d+$/.exec(key) ?? [];
	const names: Readonly<Record<string, string>> = words.names;
	if (Object.hasOwn(names, lot)) return say(locale, names[lot] ?? '', { site: safe(site) });
	return safe(key.replace(/^(?:wxr:file|wxr|json|peertube):/, ''));
}

function itemText(item: ItemReport, isDone: boolean, locale: Locale, words: ImportWords): string {
	const place = item.line === null ? '' : ` (${lineText(item.line, locale, words)})`;
	const name = itemName(item, locale, words);
	const mark = isAside(item) ? '·' : MARKS[item.outcome];
	const lines = [`${mark} ${outcomeText(item, isDone, words)} · ${name}${place}`];
	if (item.slug) lines.push(`    ${item.slug}`);
	for (const { field, from, to } of item.changes) {
		const values = { from: from || words.nothing, to: to || words.nothing };
		lines.push(`    ${say(locale, words.change, { field: fieldText(field, words), ...values })}`);
	}
	for (const { field, mine, theirs } of item.conflicts) {
		lines.push(`    ${fieldText(field, words)}`);
		lines.push(`      ${say(locale, words.mine, { value: mine || words.nothing })}`);
		lines.push(`      ${say(locale, words.theirs, { value: theirs || words.nothing })}`);
	}
	for (const note of item.notes) {
		lines.push(`    ${words.level[note.level]} · ${noteText(note, locale, words)}`);
	}
	return lines.join('\n');
}

const lineText = (line: number, locale: Locale, words: ImportWords) =>
	say(locale, words.atLine, { line });

/** No control character reaches a terminal. */
function safe(value: string): string;
function safe(value: string | number): string | number;
function safe(value: string | number): string | number {
	return typeof value === 'number' ? value : value.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
