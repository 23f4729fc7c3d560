import * as v from 'valibot';
import type { ApiOrder } from './api-query.ts';

/**
 * The place after a broadcast in an order of the API. It says where that broadcast stood and not which
 * page it was on, so that nothing is skipped or given twice when others come or go in the meantime.
 */
export type Cursor = {
	order: ApiOrder;
	/** Its date, or the instant of its change in milliseconds; null where it has no date. */
	key: string | number | null;
	row: number;
};

const row = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const date = v.nullable(v.pipe(v.string(), v.maxLength(16)));
const Packed = v.union([
	v.strictTuple([v.literal('latest'), date, row]),
	v.strictTuple([v.literal('oldest'), date, row]),
	v.strictTuple([v.literal('changed'), v.pipe(v.number(), v.safeInteger()), row])
]);

/** As an address carries it. */
export const writeCursor = ({ order, key, row }: Cursor): string =>
	Buffer.from(JSON.stringify([order, key, row])).toString('base64url');

/** Null for anything that `writeCursor` did not make. */
export function readCursor(text: string): Cursor | null {
	try {
		const read = v.safeParse(Packed, JSON.parse(Buffer.from(text, 'base64url').toString()));
		if (!read.success) return null;
		const [order, key, row] = read.output;
		return { order, key, row };
	} catch {
		return null;
	}
}
