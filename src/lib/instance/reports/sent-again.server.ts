import { createHmac, randomBytes } from 'node:crypto';
import { oneForProcess } from '#db/process.server.ts';
import type { Receipt } from './store.server.ts';

/**
 * The same form sent again, as a reload of its receipt does, is the same notice. For a quarter of an
 * hour its receipt is remembered under a keyed hash of all that was sent, in memory only.
 */
const REMEMBERED_MS = 15 * 60_000;
const MOST_REMEMBERED = 100;

const held = () =>
	oneForProcess('instance/reports/sent-again', () => ({
		secret: randomBytes(32),
		receipts: new Map<string, { receipt: Receipt; at: number }>()
	}));

const keyOf = (body: string) => createHmac('sha256', held().secret).update(body).digest('base64');

/** The receipt that the same body had a short while ago. */
export function receiptOf(body: string, now = Date.now()): Receipt | null {
	const known = held().receipts.get(keyOf(body));
	return known && known.at > now - REMEMBERED_MS ? known.receipt : null;
}

/** Remembers the receipt of a body; the oldest make way. */
export function rememberReceipt(body: string, receipt: Receipt, now = Date.now()): void {
	const { receipts } = held();
	receipts.set(keyOf(body), { receipt, at: now });
	for (const [key, { at }] of receipts) {
		if (at > now - REMEMBERED_MS && receipts.size <= MOST_REMEMBERED) break;
		receipts.delete(key);
	}
}
