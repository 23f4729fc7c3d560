import { expect } from '@playwright/test';
import { captionOf, importBroadcasts, recordingAt } from '../broadcasts.ts';
import { startMediaHost } from '../media-host.ts';
import { PUBLIC_PAGES } from '../pages.ts';
import { test, type Site } from '../site.ts';

/** Promise 1: this site speaks to no other host until you press a button that names it. */

test('no public page asks anything of another host', async ({ page, site }) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== site.url) foreign.push(request.url());
	});
	for (const path of [...PUBLIC_PAGES, '/s/TERRASSE', '/mur/TERRASSE', '/regie/connexion']) {
		await page.goto(site.url + path, { waitUntil: 'load' });
		await page.waitForLoadState('load');
	}
	expect(foreign).toEqual([]);
});

test('the policy lets a page load from here and from nowhere else', async ({ request, site }) => {
	for (const path of [...PUBLIC_PAGES, '/s/TERRASSE', '/mur/TERRASSE', '/regie/connexion']) {
		const answer = await request.get(site.url + path);
		const policy = answer.headers()['content-security-policy'] ?? '';
		expect(policy, path).toContain("default-src 'none'");
		expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/);
	}
});

test('only the desk may run WebAssembly', async ({ request, site }) => {
	const policyOf = async (path: string) =>
		(await request.get(site.url + path)).headers()['content-security-policy'];
	expect(await policyOf('/regie/connexion')).toContain("'wasm-unsafe-eval'");
	for (const path of ['/', '/s/TERRASSE', '/mur/TERRASSE']) {
		expect(await policyOf(path), path).not.toContain('wasm');
	}
});

/** A recording in three places: PeerTube, YouTube, and here. */
function putRecording(site: Site, host: Awaited<ReturnType<typeof startMediaHost>>): void {
	importBroadcasts(site, [
		{
			...{ slug: 'la-nuit', title: 'La nuit', chapters: [{ at: 7, title: 'Les questions' }] },
			captions: [captionOf(Array.from({ length: 20 }, (_, n) => `Ligne ${n}`))],
			media: [
				recordingAt(host),
				{ provider: 'youtube', host: 'www.youtube.com', id: 'dQw4w9WgXcQ', rank: 1 },
				{ provider: 'file', host: '', id: 'la-nuit.webm', rank: 2 }
			]
		},
		{ slug: 'sans-image', title: 'Sans image' }
	]);
}

test('a recording asks nothing of its host until its button is pressed, and then of that one alone', async ({
	page,
	site
}) => {
	const host = await startMediaHost();
	putRecording(site, host);
	const foreign: string[] = [];
	await page.route(/./, (route) => {
		const { origin } = new URL(route.request().url());
		if (origin === site.url) return route.continue();
		foreign.push(origin);
		return origin === host.origin ? route.continue() : route.abort();
	});
	for (const path of ['/archives/la-nuit', '/en/archive/la-nuit?t=7', '/archives/la-nuit#t7']) {
		await page.goto(site.url + path, { waitUntil: 'load' });
		const button = page.getByRole('button', { name: new URL(host.origin).host });
		await expect(button).toBeVisible();
		await page.getByRole('link', { name: '0:00:07' }).first().click();
		await page.getByRole('link', { name: '0:00:12' }).first().click();
		await page.getByRole('searchbox').fill('ligne');
		await button.hover();
		expect(foreign).toEqual([]);
	}
	await page.getByRole('button', { name: new URL(host.origin).host }).click();
	const seconds = () =>
		page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime);
	await expect.poll(seconds).toBeGreaterThan(7);
	expect(new Set(foreign)).toEqual(new Set([host.origin]));
	await page.getByRole('button', { name: 'YouTube (Google)' }).click();
	await expect.poll(() => foreign.at(-1)).toBe('https://www.youtube-nocookie.com');
	await host.close();
});

test('the policy of a recording names its hosts, and no other page does', async ({
	request,
	site
}) => {
	const host = await startMediaHost();
	putRecording(site, host);
	const headersOf = async (path: string) => (await request.get(site.url + path)).headers();
	// The first answer is rendered, the second one is kept, the third one is made from it.
	for (const path of ['/archives/la-nuit', '/archives/la-nuit', '/archives/la-nuit?t=7']) {
		const headers = await headersOf(path);
		const policy = headers['content-security-policy'] ?? '';
		const directives = new Map(
			policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')])
		);
		expect(directives.get('media-src'), path).toBe(`'self' blob: ${host.origin}`);
		expect(directives.get('connect-src')).toBe(`'self' ${host.origin}`);
		expect(directives.get('frame-src')).toBe(`${host.origin} https://www.youtube-nocookie.com`);
		expect(directives.get('script-src')).toBe("'self'");
		expect(headers['permissions-policy']).toContain('camera=()');
		expect(headers['referrer-policy']).toBe('no-referrer');
	}
	for (const path of ['/archives', '/archives/sans-image']) {
		const { 'content-security-policy': policy } = await headersOf(path);
		expect(policy, path).not.toMatch(/https?:|blob:|frame-src|media-src/);
	}
	await host.close();
});
