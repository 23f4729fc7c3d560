import { expect, test } from 'vitest';
import { temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import { noteAct, purgeAudit, readAudit } from './audit.server.ts';

temporaryDatabase();

test('an act is noted with its hour and the login of whoever did it, the newest first', () => {
	noteAct({ login: 'lea', name: 'Léa' }, 'settings-changed', { fields: 'name' }, 1_000_000);
	noteAct({ login: '', name: 'A guest' }, 'room-burned', { code: 'ABCD' }, 2_000_000);
	noteAct(null, 'question-unpublished', {}, 3_000_000);
	expect(readAudit()).toEqual([
		{ at: 3000, who: null, act: 'question-unpublished', values: {} },
		{ at: 2000, who: 'A guest', act: 'room-burned', values: { code: 'ABCD' } },
		{ at: 1000, who: 'lea', act: 'settings-changed', values: { fields: 'name' } }
	]);
});

test('an act is forgotten after twelve months, and not before', () => {
	purgeAudit(Number.MAX_SAFE_INTEGER / 1_000);
	const day = Date.UTC(2026, 10, 22);
	noteAct(null, 'logo-changed', {}, day);
	expect(purgeAudit(Date.UTC(2027, 10, 22))).toBe(0);
	expect(purgeAudit(Date.UTC(2027, 10, 23))).toBe(1);
	expect(readAudit()).toEqual([]);
});
