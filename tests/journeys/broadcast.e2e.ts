import { expect, type Page } from '@playwright/test';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fr from '#lib/words/fr.ts';
import { captionOf, importBroadcasts, recordingAt, type GivenBroadcast } from '../broadcasts.ts';
import { startMediaHost, type MediaHost } from '../media-host.ts';
import { test as base, type Site } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** Someone comes for a recording: presses once, watches, jumps by chapters and by what was said. */
const test = base.extend<{ host: MediaHost }>({
	host: async ({}, use) => {
		const host = await startMediaHost();
		await use(host);
		await host.close();
	}
});

const LINES = Array.from({ length: 20 }, (_, n) => `Voilà la ligne ${n} de l’été.`);
const words = fr.player;

const evening = (host: MediaHost, over: Partial<GivenBroadcast> = {}): GivenBroadcast => ({
	...{ slug: 'la-nuit', title: 'La nuit', startsAt: '2024-06-05T18:30', body: 'Un soir de juin.' },
	chapters: [
		{ at: 0, title: 'Ouverture' },
		{ at: 12, title: 'Les questions' }
	],
	captions: [captionOf(LINES)],
	media: [recordingAt(host)],
	...over
});

const button = (page: Page) => page.getByRole('button', { name: /Lire la vidéo/ }).first();
const second = (page: Page) =>
	page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime);
const current = (page: Page) => page.locator('[data-lines] [aria-current]');

async function open(page: Page, site: Site, path = '/archives/la-nuit'): Promise<void> {
	await page.goto(site.url + path);
	await expect(button(page)).toBeVisible();
}

test('one press plays, from the host that the button names, with our captions', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [evening(host)]);
	await open(page, site);
	expect(host.asked).toEqual([]);
	await expect(button(page)).toHaveAccessibleName(`Lire la vidéo de ${new URL(host.origin).host}`);
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThan(0.5);
	expect(new Set(host.asked)).toEqual(new Set(['/twenty-seconds.webm']));
	const track = page.locator('video track');
	await expect(track).toHaveAttribute('src', '/archives/la-nuit/captions/fr.vtt');
	const cues = await page.locator('video').evaluate(async (element) => {
		const [list] = (element as HTMLVideoElement).textTracks;
		if (!list) return 0;
		list.mode = 'showing';
		const track = element.querySelector('track');
		if (!list.cues?.length) await new Promise((done) => track?.addEventListener('load', done));
		return list.cues?.length;
	});
	expect(cues).toBe(LINES.length);
	await expectUsable(page, 'a recording that plays');
});

test('chapters and lines lead to their second, without a new page, and are marked in step', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [evening(host)]);
	await open(page, site);
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThan(0.1);
	await page.getByRole('region', { name: words.chapters }).getByText('0:00:12').click();
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(12);
	await expect(current(page)).toContainText(/ligne 1[2-9]/);
	await expect(page.locator('li[aria-current]', { hasText: 'Les questions' })).toBeVisible();
	await expect(current(page)).toBeInViewport();
	await page.getByRole('link', { name: '0:00:03' }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => second(page)).toBeLessThan(8);
	await expect(page).toHaveURL(`${site.url}/archives/la-nuit`);
});

test('a time pressed first is remembered: nothing is asked, and the button is next', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [evening(host)]);
	await open(page, site);
	await page.getByRole('link', { name: '0:00:12' }).first().click();
	await expect(button(page)).toBeFocused();
	await expect(page.getByText(words.script.start.replace('{time}', '0:00:12'))).toBeVisible();
	expect(host.asked).toEqual([]);
	await page.keyboard.press('Enter');
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(12);
});

test('an address with a time starts there', async ({ page, site, host }) => {
	importBroadcasts(site, [evening(host)]);
	for (const path of ['/archives/la-nuit?t=9#player', '/archives/la-nuit#t9']) {
		await open(page, site, path);
		await button(page).click();
		await expect.poll(() => second(page)).toBeGreaterThanOrEqual(9);
	}
});

test('lines are found without their accents, counted, and Enter leads to the first', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [evening(host)]);
	await open(page, site);
	const lines = page.locator('[data-lines] li:visible');
	await page.getByLabel(words.find).fill('VOILA LA LIGNE 1');
	await expect(page.getByText('11 lignes trouvées.', { exact: false })).toBeVisible();
	await expect(lines).toHaveCount(11);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: '0:00:01' })).toBeFocused();
	await page.getByLabel(words.find).fill('introuvable');
	await expect(page.getByText(words.script.foundNone)).toBeVisible();
	await page.getByLabel(words.find).fill('');
	await expect(lines).toHaveCount(20);
});

test('a reader who scrolls is left where they are, until they ask to follow', async ({
	page,
	site,
	host
}) => {
	const many = Array.from({ length: 200 }, (_, n) => `Ligne ${n}`);
	importBroadcasts(site, [evening(host, { captions: [captionOf(many)] })]);
	await open(page, site);
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThan(0.1);
	const frame = page.getByRole('group', { name: words.lines });
	await frame.hover();
	await page.mouse.wheel(0, 3000);
	const again = page.getByRole('button', { name: words.follow });
	await expect(again).toBeVisible();
	const before = await current(page).textContent();
	await expect(current(page)).not.toHaveText(before ?? '');
	await expect(current(page)).not.toBeInViewport();
	await again.click();
	await expect(current(page)).toBeInViewport();
	await expect(again).toBeHidden();
});

test('a file that does not come is followed by HLS, and that by the player of the host', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [evening(host)]);
	host.refused.add('/twenty-seconds.webm');
	await open(page, site, '/archives/la-nuit?t=11');
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(11);
	expect(host.asked).toContain('/twenty-seconds.m4s');
	host.refused.add('/twenty-seconds.m3u8');
	await open(page, site, '/archives/la-nuit?t=11');
	await button(page).click();
	const frame = page.locator('iframe');
	await expect(frame).toHaveAttribute('src', /\/videos\/embed\/abc\?autoplay=1&p2p=0&start=11s$/);
	await expect(frame.contentFrame().getByText('A player')).toBeVisible();
	await page.getByRole('link', { name: '0:00:03' }).first().click();
	await expect(frame).toHaveAttribute('src', /start=3s$/);
	await expectUsable(page, 'a player of elsewhere');
});

test('a host that gives nothing is said so, with the way to its page', async ({
	page,
	site,
	host
}) => {
	importBroadcasts(site, [
		evening(host, {
			media: [{ ...recordingAt(host), id: 'a b', url: `${host.origin}/w/x`, hls: null }]
		})
	]);
	host.refused.add('/twenty-seconds.webm');
	await open(page, site);
	await button(page).click();
	await expect(page.getByText('ne s’ouvre pas ici', { exact: false })).toBeVisible();
	const link = page.getByRole('status').getByRole('link');
	await expect(link).toHaveAttribute('href', `${host.origin}/w/x`);
});

test('one chooses among hosts, and goes on where one was', async ({ page, site, host }) => {
	const other = await startMediaHost();
	importBroadcasts(site, [
		evening(host, { media: [recordingAt(host), { ...recordingAt(other), rank: 1 }] })
	]);
	await open(page, site, '/archives/la-nuit?t=10');
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(10);
	expect(other.asked).toEqual([]);
	const { host: name } = new URL(other.origin);
	await page.getByRole('button', { name: `Lire la vidéo de ${name}` }).click();
	await expect.poll(() => second(page).catch(() => 0)).toBeGreaterThanOrEqual(10);
	await expect(page.locator('video')).toHaveCount(1);
	expect(other.asked).toContain('/twenty-seconds.webm');
	await other.close();
});

test('a recording kept here plays by ranges, and tells nobody', async ({ page, site, host }) => {
	const folder = join(site.dataDir, 'archive', 'media');
	mkdirSync(folder, { recursive: true });
	const fixture = join(import.meta.dirname, '../fixtures/media/twenty-seconds.webm');
	copyFileSync(fixture, join(folder, 'la nuit.webm'));
	importBroadcasts(site, [
		evening(host, { media: [{ provider: 'file', host: '', id: 'la nuit.webm' }] })
	]);
	await open(page, site, '/archives/la-nuit?t=15');
	await button(page).click();
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(15);
	expect(host.asked).toEqual([]);
});

test('an evening to come says when, counts, and turns live by itself', async ({
	page,
	site,
	host
}) => {
	const soon = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
	const coming = evening(host, {
		...{ status: 'scheduled', startsAt: soon, zone: 'UTC', roomCode: 'TERRASSE' },
		captions: [],
		media: [{ ...recordingAt(host), isLive: true, files: [] }]
	});
	importBroadcasts(site, [coming]);
	await page.clock.install();
	await page.goto(`${site.url}/archives/la-nuit`);
	await expect(page.getByText(/Cela commence dans (59|60) minutes/)).toBeVisible();
	await expect(page.getByRole('link', { name: words.waiting.room })).toHaveAttribute(
		'href',
		'/s/TERRASSE'
	);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expectUsable(page, 'an evening to come');
	importBroadcasts(site, [{ ...coming, status: 'live' }]);
	const reloaded = page.waitForEvent('load');
	await page.clock.runFor(40_000);
	await reloaded;
	await expect(page.getByRole('heading', { name: words.waiting.titleLive })).toBeVisible();
	await expect(button(page)).toBeVisible();
	expect(host.asked).toEqual([]);
});

test('the page holds on a phone, on a laptop and on paper', async ({ page, site, host }) => {
	importBroadcasts(site, [evening(host)]);
	for (const viewport of [
		{ width: 320, height: 640 },
		{ width: 1280, height: 800 }
	]) {
		await page.setViewportSize(viewport);
		await open(page, site);
		await expectUsable(page, `a recording at ${viewport.width}`);
	}
	await page.emulateMedia({ media: 'print' });
	await expect(button(page)).toBeHidden();
	await expect(page.getByText(LINES[19] ?? '', { exact: false })).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a time leads to the page of the host at that second, and every line is there', async ({
		page,
		site,
		host
	}) => {
		importBroadcasts(site, [evening(host)]);
		await page.goto(`${site.url}/archives/la-nuit`);
		await page.getByRole('link', { name: '0:00:12' }).first().click();
		await expect(page).toHaveURL(`${site.url}/archives/la-nuit?t=12#player`);
		await expect(page.getByRole('link', { name: /Lire la vidéo de/ })).toHaveAttribute(
			'href',
			`${host.origin}/w/abc?start=12s`
		);
		await expect(page.locator('[data-lines] li')).toHaveCount(20);
		expect(host.asked).toEqual([]);
	});
});
