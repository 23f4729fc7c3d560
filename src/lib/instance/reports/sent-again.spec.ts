import { expect, test } from 'vitest';
import { receiptOf, rememberReceipt } from './sent-again.server.ts';

const RECEIPT = { reference: '2345-6789', phrase: 'aaaa-bbbb-cccc-dddd' };
const AT = Date.UTC(2026, 10, 22);
const MINUTE = 60_000;

test('a reload of a receipt finds that receipt, for a quarter of an hour', () => {
	rememberReceipt('reason=x', RECEIPT, AT);
	expect(receiptOf('reason=x', AT + 14 * MINUTE)).toEqual(RECEIPT);
	expect(receiptOf('reason=x', AT + 15 * MINUTE)).toBeNull();
	expect(receiptOf('reason=y', AT)).toBeNull();
});

test('a hundred are remembered, the newest', () => {
	for (let n = 0; n < 101; n++) rememberReceipt(`reason=${n}`, RECEIPT, AT + MINUTE);
	expect(receiptOf('reason=0', AT + MINUTE)).toBeNull();
	expect(receiptOf('reason=1', AT + MINUTE)).toEqual(RECEIPT);
	expect(receiptOf('reason=100', AT + MINUTE)).toEqual(RECEIPT);
});
