import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Holds a page to promise 10 as it stands: axe finds nothing in either scheme, nothing overflows. */
export async function expectUsable(page: Page, what: string): Promise<void> {
	// A page of the desk is closed, and dimmed after a while, until its script is there.
	await expect(page.locator('.asleep')).toHaveCount(0);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
		expect(found, `${what}, ${colorScheme}`).toEqual([]);
	}
	// Not `innerWidth`: on a phone it grows with a page that is too wide, and the two always agree.
	const asked = page.viewportSize()?.width ?? 0;
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width, `${what} scrolls sideways`).toBeLessThanOrEqual(asked);
}
