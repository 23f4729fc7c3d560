import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { bannersIn } from './banners.server.ts';
import type { CampaignRecord } from './record.ts';
import {
	campaignOfBanner,
	deleteCampaign,
	listCampaigns,
	onCampaignsChanged,
	readCampaign,
	writeCampaign
} from './store.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-campaigns-'));
beforeAll(() => void openDatabase(folder));
beforeEach(() => void database().prepare('delete from campaign').run());
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const campaign = (change: Partial<CampaignRecord> = {}): CampaignRecord => ({
	slug: 'soutien',
	title: 'Soutien',
	summary: 'Pour que l’émission continue.',
	url: 'https://example.org/don',
	goal: 3_000_000,
	raised: 1_000,
	donors: 1,
	from: null,
	to: null,
	updatedOn: '2024-06-05',
	lines: [
		{ title: 'Loyer', amount: 190_000, note: 'Studio' },
		{ title: 'Salaires', amount: 1_300_000, note: '' }
	],
	...change
});

test('a campaign comes back as it was written, its budget in order', () => {
	writeCampaign(campaign());
	expect(readCampaign('soutien')).toEqual(campaign());
	writeCampaign(campaign({ raised: 3_600_000, lines: [] }));
	expect(listCampaigns()).toEqual([campaign({ raised: 3_600_000, lines: [] })]);
});

test.each([
	{ goal: 0 },
	{ raised: 10.5 },
	{ donors: -1 },
	{ url: 'javascript:alert(1)' },
	{ updatedOn: '2024-02-30' },
	{ slug: 'new' },
	{ lines: [{ title: 'Loyer', amount: -1, note: '' }] }
])('%o is refused, and what was there stands', (change) => {
	writeCampaign(campaign());
	expect(() => writeCampaign(campaign(change))).toThrow();
	expect(listCampaigns()).toEqual([campaign()]);
});

test('a banner without a name shows the newest campaign that has not ended', () => {
	writeCampaign(campaign({ slug: 'ended', to: '2025-01-01', updatedOn: '2026-01-01' }));
	writeCampaign(campaign({ slug: 'older', updatedOn: '2025-01-01' }));
	writeCampaign(campaign({ slug: 'newer', updatedOn: '2025-06-01', to: '2026-11-22' }));
	expect(campaignOfBanner('', '2026-11-22')?.slug).toBe('newer');
	expect(campaignOfBanner('', '2026-11-23')?.slug).toBe('older');
	expect(campaignOfBanner('ended', '2026-11-22')?.slug).toBe('ended');
	expect(campaignOfBanner('nowhere', '2026-11-22')).toBeNull();
});

test('a text’s banners are those it names, and no other', () => {
	writeCampaign(campaign());
	const place = (name: string) => `<p>a</p><hr data-slot="campaign" data-name="${name}">`;
	expect(Object.keys(bannersIn(place('') + place('soutien') + place('gone')))).toEqual([
		'',
		'soutien'
	]);
});

test('those who listen hear of each change, until they stop', () => {
	let heard = 0;
	const stop = onCampaignsChanged(() => heard++);
	writeCampaign(campaign());
	expect(deleteCampaign('soutien')).toBe(true);
	expect(deleteCampaign('soutien')).toBe(false);
	stop();
	writeCampaign(campaign());
	expect(heard).toBe(2);
});
