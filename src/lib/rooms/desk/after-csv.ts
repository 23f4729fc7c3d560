import type { ExportRow } from './after-rows.ts';
import type { AfterWords } from './after-words.ts';

/**
 * A room's questions for a spreadsheet: RFC 4180, commas, lines that end in CRLF, every field in
 * quotes. A byte order mark comes first, since spreadsheets read UTF-8 as something else without it.
 *
 * A cell that a spreadsheet would run as a formula is preceded by an apostrophe, which makes it text
 * (OWASP, “CSV Injection”). The file shows that apostrophe: JSON is the form without it.
 */
const BYTE_ORDER_MARK = '\ufeff';
/** Also after spaces, which some readers drop, and in full width, which some take for the same. */
const RUN_AS_FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const COLUMNS = [
	'number',
	'state',
	'text',
	'asked',
	'place',
	'step',
	'answer',
	'reason',
	'notes'
] as const;

/** One cell, quoted. */
export function csvCell(content: string | number): string {
	const text = String(content);
	const safe = RUN_AS_FORMULA.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
}

/** The whole file, its first line the names of the columns. */
export function toCsv(rows: readonly ExportRow[], { columns, states, places }: AfterWords['file']) {
	const lines = rows.map((row) => {
		const said = { ...row, state: states[row.state], place: row.place && places[row.place] };
		return COLUMNS.map((column) => said[column] ?? '');
	});
	const all = [COLUMNS.map((column) => columns[column]), ...lines];
	return BYTE_ORDER_MARK + all.map((line) => line.map(csvCell).join(',') + '\r\n').join('');
}
