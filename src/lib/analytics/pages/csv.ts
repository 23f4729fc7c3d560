/**
 * A table as CSV (RFC 4180): for spreadsheets, which take a text that begins with `=`, `+`, `-` or `@`
 * for a formula and run it. A name that came from outside, a referring host for instance, must not:
 * such a text gets an apostrophe in front (OWASP, « CSV Injection »). Numbers stay numbers.
 */
export type Cell = string | number | null;

/** The rows, the first of them the names of the columns. Ends with a line break. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
