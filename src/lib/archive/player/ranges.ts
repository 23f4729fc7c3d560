/**
 * Byte ranges (RFC 9110, section 14): one range, from a byte or the last ones. Several at once are
 * answered with the whole, as the standard lets a server do.
 */
export type Range = { from: number; to: number };

/**
 * What a `Range` header asks of a file.
 *
 * @param size in bytes
 * @returns both ends included; `null` for the whole; `'unsatisfiable'` for a place that is not there
 */
export function readRange(header: string | null, size: number): Range | 'unsatisfiable' | null {
	const [, first = '', last = ''] =
		/^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '') ?? [];
	if (first === '' && last === '') return null;
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
	}
	const from = Number(first);
	if (last !== '' && Number(last) < from) return null;
	if (from >= size) return 'unsatisfiable';
	return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/**
 * Whether the file is still the one a client has the beginning of: only then may a range be answered.
 * A date is not precise enough for that, and is never the same.
 */
export const isSame = (ifRange: string | null, etag: string): boolean =>
	ifRange === null || ifRange === etag;
