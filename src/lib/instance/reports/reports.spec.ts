import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import {
	decideReport,
	keepReport,
	listReports,
	purgeReports,
	readWithReceipt,
	waitingReports
} from './store.server.ts';

temporaryDatabase();

const NOTICE = {
	...{ address: '/archives/x', ground: 'illegal' as const, reason: 'This is a false accusation.' },
	...{ name: '', email: '', locale: 'fr' }
};
const DAY = Date.UTC(2026, 10, 22, 13, 37);
const WORD = {
	...{ decision: 'remove' as const, statement: 'It names a private person.' },
	redress: 'Write to us, or to a court.'
};

test('a notice is kept by its day, and only its receipt opens what became of it', () => {
	const receipt = keepReport(NOTICE, DAY);
	expect(listReports()).toMatchObject([{ ...NOTICE, day: '2026-11-22', decision: null }]);
	expect(readWithReceipt(receipt)).toMatchObject({ decision: null });
	const typed = { reference: receipt.reference.toLowerCase(), phrase: ` ${receipt.phrase} ` };
	expect(readWithReceipt(typed)).not.toBeNull();
	expect(readWithReceipt({ ...receipt, phrase: 'aaaa-aaaa-aaaa-aaaa' })).toBeNull();
	expect(readWithReceipt({ ...receipt, reference: 'AAAA-AAAA' })).toBeNull();
	const kept = JSON.stringify(database().prepare('select * from report').all());
	expect(kept).not.toContain(receipt.phrase);
});

test('a decision is read with the receipt, leaves those that wait, and is forgotten after a year', () => {
	const receipt = keepReport(NOTICE, DAY);
	const before = waitingReports();
	decideReport(receipt.reference, WORD, DAY);
	expect(waitingReports()).toBe(before - 1);
	expect(readWithReceipt(receipt)).toMatchObject({ ...WORD, decidedDay: '2026-11-22' });
	expect(purgeReports(Date.UTC(2027, 10, 22))).toBe(0);
	expect(purgeReports(Date.UTC(2027, 10, 23))).toBe(1);
	expect(waitingReports()).toBe(before - 1);
});

test('a decision about nothing is refused', () => {
	let code;
	try {
		decideReport('AAAA-AAAA', WORD);
	} catch (failure) {
		code = readRefusal(failure)?.code;
	}
	expect(code).toBe('not-found');
});

test('a receipt is dictated without a sign that is read for another', () => {
	const receipts = Array.from({ length: 60 }, () => Object.values(keepReport(NOTICE, DAY)).join());
	expect(receipts.join('')).not.toMatch(/[ilou01]/i);
});
