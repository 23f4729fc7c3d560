import { expect } from '@playwright/test';
import { PUBLIC_PAGES } from '../pages.ts';
import { test } from '../site.ts';

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
