import { expect, type Page } from '@playwright/test';
import { b64, concat } from '#lib/crypto/bytes.ts';
import fr from '#lib/words/fr.ts';
import type { Desk } from './room-by-api.ts';
import type { Site } from './site.ts';

/** At a desk whose facilitator is logged in and unlocked already, for tests of what comes after. */
export async function sitAt(page: Page, site: Site, desk: Desk): Promise<void> {
	const [name = '', value = ''] = desk.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	const { ed, xw, ED, XW } = desk.identity;
	// Kept as a guest's, which lies under no mask of a session.
	const held = `${Math.floor(Date.now() / 1000) + 86_400} ${b64(concat(ed, xw, ED, XW))}`;
	await page.addInitScript((text) => localStorage.setItem('terrasse/guest', text), held);
	await page.goto(`${site.url}/regie/salles/${desk.keys.code}`);
	await expect(page.getByText(fr.desk.room.line.live)).toBeVisible();
}

/** One of the five lists. */
export const list = (page: Page, name: keyof typeof fr.desk.lists.empty) =>
	page.getByRole('region', { name: fr.desk.lists[name] });

/** How many questions each of the five lists holds, and how many were merged, if any was. */
export const counts = (page: Page) => page.locator('h2 .count').allTextContents();

/** Wide enough for five lists side by side. */
export const WIDE = { viewport: { width: 1400, height: 900 } };
