import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { allBroadcasts, readBroadcast, writeBroadcast } from '#lib/archive/store.server.ts';
import { listCampaigns, readCampaign, writeCampaign } from '#lib/campaign/store.server.ts';
import {
	publishedQuestions,
	restoreQuestions,
	unpublish
} from '#lib/workshops/published-questions.server.ts';
import * as demo from './demo.ts';
import * as exporting from './export.ts';
import { readOrder } from './import-order.ts';
import { run } from './import.ts';

const DEMO = 'db/demo/auposte.json';
const SLUG = 'atelier-terrasse-dautodefense-numerique';
let folder = '';
let printed = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-cli-'));
	openDatabase(folder);
	printed = '';
	const write = (text: string | Uint8Array) => Boolean((printed += String(text)));
	vi.spyOn(process.stdout, 'write').mockImplementation(write);
	vi.spyOn(process.stderr, 'write').mockImplementation(write);
});

afterEach(() => {
	vi.restoreAllMocks();
	closeDatabase();
	rmSync(folder, { recursive: true });
});

test('an import is dry until it is told to write', async () => {
	expect(await run(['json', DEMO])).toBe(0);
	expect(printed).toContain('1 émission à créer');
	expect([[...allBroadcasts()], listCampaigns()]).toEqual([[], []]);
});

test('the example comes with its campaign, in whole cents, and comes once', async () => {
	expect(await demo.run([])).toBe(0);
	expect(readBroadcast(SLUG)?.legacy?.wordpressId).toBe(32508);
	expect(readCampaign('au-poste')).toMatchObject({ raised: 1000, goal: 3_000_000, donors: 1 });
	const amounts = readCampaign('au-poste')?.lines.map(({ amount }) => amount);
	expect(amounts).toEqual([190_000, 90_000, 100_000, 1_300_000, 100_000, 320_000, 900_000]);
	printed = '';
	expect(await demo.run([])).toBe(0);
	expect(printed).toContain('1 émission inchangée');
	expect(printed).not.toContain('campagne');
});

test('what waits for a decision is shown and answered with 3, then settled once', async () => {
	await demo.run([]);
	writeBroadcast({ ...readBroadcast(SLUG)!, summary: 'Le nôtre.' });
	writeCampaign({ ...readCampaign('au-poste')!, raised: 5000 });
	const path = join(folder, 'moved.json');
	const page = { id: 1271, wp_legacy_link: `https://www.auposte.fr/${SLUG}/`, slug: SLUG };
	writeFileSync(path, JSON.stringify({ broadcasts: [{ ...page, title: 'T', summary: 'Neuf.' }] }));
	expect(await run(['json', path, '--apply'])).toBe(3);
	expect(printed).toContain('ici\u202f: Le nôtre.');
	expect(printed).toContain('source\u202f: Neuf.');
	expect(await run(['json', path, '--apply', '--decide', 'mine'])).toBe(0);
	expect(await run(['json', path])).toBe(0);
	expect(readBroadcast(SLUG)?.summary).toBe('Le nôtre.');
	expect(await run(['json', DEMO])).toBe(3);
	expect(await run(['json', DEMO, '--apply', '--decide', 'theirs'])).toBe(0);
	expect(readCampaign('au-poste')?.raised).toBe(1000);
});

test('an export is whole or not there, for its owner only, and comes back with its campaigns', async () => {
	await demo.run([]);
	const file = join(folder, 'a.tar');
	expect(await exporting.run([file])).toBe(0);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	closeDatabase();
	openDatabase(join(folder, 'elsewhere'));
	expect(await run(['json', file, '--apply'])).toBe(0);
	expect(readCampaign('au-poste')?.lines).toHaveLength(7);
	await expect(exporting.run([join(folder, 'no', 'where.tar')])).rejects.toThrow();
});

test('what was published of a workshop comes back, and a list that differs waits', async () => {
	const asked = { question: 'Qui lit\u202f?', answer: null, seconds: 12 } as const;
	const known = { language: 'fr', publishedOn: '2026-01-02', signedBy: 'Nono' } as const;
	restoreQuestions('un-atelier', [{ ...asked, ...known }]);
	const file = join(folder, 'b.tar');
	await exporting.run([file]);
	closeDatabase();
	openDatabase(join(folder, 'elsewhere'));
	expect(await run(['json', file])).toBe(0);
	expect(publishedQuestions('un-atelier').questions).toEqual([]);
	expect(await run(['json', file, '--apply'])).toBe(0);
	expect(publishedQuestions('un-atelier').questions).toEqual([{ ...asked, ...known }]);
	unpublish('un-atelier');
	restoreQuestions('un-atelier', [{ ...asked, ...known, answer: 'Le nôtre.' }]);
	expect(await run(['json', file, '--apply'])).toBe(3);
	expect(publishedQuestions('un-atelier').questions[0]?.answer).toBe('Le nôtre.');
	expect(await run(['json', file, '--apply', '--decide', 'theirs'])).toBe(0);
	expect(publishedQuestions('un-atelier').questions).toEqual([{ ...asked, ...known }]);
});

test('a file that cannot be read is explained, with 1', async () => {
	const path = join(folder, 'cut.json');
	writeFileSync(path, '{"broadcasts": [\n{"title": "A');
	expect(await run(['json', path])).toBe(1);
	expect(printed).toContain('cut.json s’arrête au milieu, ligne 2, colonne 13');
	expect(await run(['json', join(folder, 'none.json')])).toBe(1);
});

test.each([
	[[]],
	[['json']],
	[['csv', 'f']],
	[['json', 'f', '--decide']],
	[['json', 'f', '--decide', 'both']],
	[['json', '--force', 'f']],
	[['json', 'f', '--tag-base', 'mot']],
	[['wxr', 'f', '--tag-base']],
	[['wxr', 'f', '--tag-base', 'a b']],
	[['wxr', 'f', '--tag-base', 'a', '--tag-base', 'b']],
	[['wxr', 'f', '--peertube-host', 'tube']],
	[['wxr', 'f', '--apply', '--decide', '--apply']],
	[['peertube', 'not an address']],
	[['peertube', 'https://a.example', 'https://b.example']]
])('the words %j are not understood', (args) => expect(readOrder(args)).toBeNull());

test('flags stand anywhere', () => {
	expect(readOrder(['--apply', 'wxr', 'a.xml', '--decide', 'theirs', 'b.xml'])).toEqual({
		kind: 'wxr',
		sources: ['a.xml', 'b.xml'],
		isApplied: true,
		decision: 'theirs',
		choices: { peertubeHost: null, categoryBase: null, tagBase: null }
	});
});

test('what an export of WordPress does not say is said beside it, however it is copied', () => {
	const words = ['--category-base', '/theme/', '--tag-base', '.', '--peertube-host'];
	for (const host of ['Tube.example', 'https://tube.example/']) {
		expect(readOrder(['wxr', ...words, host, 'a.xml'])?.choices).toEqual({
			peertubeHost: 'tube.example',
			categoryBase: 'theme',
			tagBase: '.'
		});
	}
});

test('a dry run says which campaign a banner will show, and writing says nothing of it again', async () => {
	const path = join(folder, 'banner.json');
	const broadcast = { id: 1, slug: 'a', title: 'A', body: 'Un.\n\n[auposte_bandeau_don]\n\nDeux.' };
	writeFileSync(path, JSON.stringify({ broadcasts: [broadcast] }));
	await run(['json', path]);
	expect(printed).toContain('une place pour un bandeau de campagne\u202f: aucune n’est en cours');
	await demo.run([]);
	const { title } = readCampaign('au-poste')!;
	printed = '';
	await run(['json', path]);
	expect(printed).toContain(`un bandeau de campagne\u202f: il montrera «\u202f${title}\u202f»`);
	printed = '';
	await run(['json', path, '--apply']);
	expect(printed).not.toContain('bandeau');
});

test('a campaign that comes in the same file is the one that the banner will show', async () => {
	await run(['json', DEMO]);
	expect(printed).toMatch(/il montrera «\u202f(?!undefined).+\u202f»/);
});
