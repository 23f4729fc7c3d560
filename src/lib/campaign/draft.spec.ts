import { expect, test } from 'vitest';
import { draftOf, readDraft } from './draft.ts';
import type { CampaignRecord } from './record.ts';

const campaign: CampaignRecord = {
	slug: 'soutien',
	title: 'Soutien',
	summary: '',
	url: 'https://example.org/don',
	goal: 3_000_000,
	raised: 1_000,
	donors: 1,
	from: '2024-06-01',
	to: null,
	updatedOn: '2024-06-05',
	lines: [{ title: 'Loyer', amount: 190_000, note: 'Studio' }]
};
const draft = () => draftOf(campaign, 'fr', '2026-11-22');

test('a form that nobody touched gives back the same campaign', () => {
	for (const locale of ['fr', 'en'] as const) {
		expect(readDraft(draftOf(campaign, locale, '2026-11-22'))).toEqual({ record: campaign });
	}
});

test('a new campaign starts with the day we are and nobody who gave', () => {
	expect(draftOf(null, 'fr', '2026-11-22')).toMatchObject({ updatedOn: '2026-11-22', donors: '0' });
	const undated = { ...campaign, updatedOn: null };
	expect(draftOf(undated, 'fr', '2026-11-22').updatedOn).toBe('');
});

test.each([
	['title', { title: '  ' }],
	['slug', { slug: 'Été 2026' }],
	['url', { url: 'javascript:alert(1)' }],
	['goal', { goal: '0' }],
	['goal', { goal: 'beaucoup' }],
	['raised', { raised: '-1' }],
	['donors', { donors: '1,5' }],
	['to', { to: '2024-05-31' }]
] as const)('a wrong %s is named', (field, change) => {
	expect(readDraft({ ...draft(), ...change })).toEqual({ wrong: { field } });
});

test('a budget line without a sum is named by its place', () => {
	const lines = [...draft().lines, { title: 'Site', amount: '', note: '' }];
	expect(readDraft({ ...draft(), lines })).toEqual({ wrong: { field: 'line', line: 1 } });
});
