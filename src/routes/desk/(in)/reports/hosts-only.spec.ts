import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { keepReport } from '#lib/instance/reports/store.server.ts';
import { temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import { load as loadAudit } from '../audit/+page.server.ts';
import { load as loadReports } from './+page.server.ts';

temporaryDatabase();

type Asked = Parameters<typeof loadReports>[0] & Parameters<typeof loadAudit>[0];
const asked = (role: 'host' | 'moderator') =>
	({ locals: { locale: 'fr', facilitator: { role } } }) as Asked;

test('a moderator reads whom to ask, and nothing of the notices or the acts', async () => {
	keepReport({
		...{ address: '/archives', ground: 'illegal', reason: 'A false accusation.' },
		...{ name: 'Ana', email: '', locale: 'fr' }
	});
	const reports = await loadReports(asked('moderator'));
	expect(reports).toMatchObject({ reports: null });
	expect(JSON.stringify(reports)).toContain('Demandez à une personne qui l’a.');
	expect(JSON.stringify(reports)).not.toContain('Ana');
	const acts = await loadAudit(asked('moderator'));
	expect(acts).toMatchObject({ acts: null });
	expect(JSON.stringify(acts)).toContain('Demandez à une personne qui l’a.');
	expect(await loadReports(asked('host'))).toMatchObject({ reports: [{ href: '/archives' }] });
});

test.each(['//evil.example/x', '/\\evil.example/x'])('%s in an old row is no link', async (row) => {
	database().prepare('update report set address = ?').run(row);
	expect(await loadReports(asked('host'))).toMatchObject({ reports: [{ href: null }] });
});
