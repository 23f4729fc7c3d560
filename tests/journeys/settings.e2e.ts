import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { makeAccount, newPerson } from '../people.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/**
 * A collective puts its name, its colour and its legal notice on its site; somebody reports a page
 * without JavaScript and without an account, and reads what was decided.
 */
const PHONE = { viewport: { width: 320, height: 640 } };
const { fields, errors } = fr.settings;

test('what a host saves is on the public pages at once; what is wrong is said on its field', async ({
	page,
	browser,
	site
}) => {
	const visitor = await newPerson(browser, PHONE);
	await visitor.goto(`${site.url}/`);
	await expect(visitor.locator('html')).toHaveAttribute('data-accent', 'roneo');

	await makeAccount(page, site);
	await page.getByRole('link', { name: fields.contact.label, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: fr.settings.title })).toBeVisible();
	await expectUsable(page, 'the settings');

	const name = page.getByLabel(fields.name.label, { exact: true });
	const contact = page.getByLabel(fields.contact.label, { exact: true });
	await name.fill('Les Zincs');
	await contact.fill('quelque part');
	await page.getByLabel(fields.accent.label).selectOption('ocean');
	const changes = page.getByRole('region', { name: fr.settings.changes });
	await expect(changes.getByRole('listitem')).toHaveCount(3);
	await expect(changes).toContainText(
		'« Terrasse » devient « Les Zincs »'.replaceAll(' »', '\u202f»').replaceAll('« ', '«\u202f')
	);
	await page.getByRole('button', { name: fr.settings.save }).click();
	await expect(page.getByText(errors.contact)).toBeVisible();
	await expect(contact).toBeFocused();
	await expect(name).toHaveValue('Les Zincs');

	await contact.fill('bonjour@zincs.example');
	await page.getByRole('button', { name: fr.settings.save }).click();
	await expect(page.getByText(fr.settings.savedNote)).toBeVisible();
	await expect(changes).toContainText(fr.settings.noChange);

	// Another tab, opened before, changes the same field: it is told, and shown both values.
	const late = await page.context().newPage();
	await late.goto(page.url());
	await name.fill('Autodéfensenumériquepourtoustes');
	await page.getByRole('button', { name: fr.settings.save }).click();
	await expect(changes).toContainText(fr.settings.noChange);
	await late.getByLabel(fields.name.label, { exact: true }).fill('Les Comptoirs');
	await late.getByRole('button', { name: fr.settings.save }).click();
	await expect(late.getByText('changé entre-temps')).toBeVisible();
	await expect(late.getByRole('region', { name: fr.settings.changes })).toContainText(
		/Autodéfensenumériquepourtoustes.*devient.*Les Comptoirs/
	);
	await visitor.goto(`${site.url}/`);
	expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await late.getByLabel(fields.name.label, { exact: true }).fill('Les Zincs');
	await late.getByRole('button', { name: fr.settings.save }).click();
	await expect(late.getByText(fr.settings.savedNote)).toBeVisible();
	await late.close();

	await visitor.goto(`${site.url}/mentions-legales`);
	await expect(visitor.locator('html')).toHaveAttribute('data-accent', 'ocean');
	await expect(visitor.getByRole('link', { name: 'Les Zincs' })).toBeVisible();
	await expect(visitor.getByText('bonjour@zincs.example').first()).toBeVisible();
	for (const path of [
		'/mentions-legales',
		'/conditions',
		'/accessibilite',
		'/signaler',
		'/confidentialite'
	]) {
		await visitor.goto(site.url + path);
		await expectUsable(visitor, path);
	}
	const security = await visitor.request.get(`${site.url}/.well-known/security.txt`);
	expect(await security.text()).toContain('Contact: mailto:bonjour@zincs.example');

	await page.goto(`${site.url}/regie/actes`);
	await expect(page.getByText(fields.accent.label)).toBeVisible();
	await expectUsable(page, 'the acts');
});

test('a page is reported without script or account, and the decision is read with the receipt', async ({
	page,
	browser,
	site
}) => {
	const words = fr.reports;
	const reader = await newPerson(browser, { ...PHONE, javaScriptEnabled: false });
	await reader.goto(`${site.url}/signaler`);
	await reader.getByLabel(words.address).fill(`${site.url}/ateliers#cle-de-salle`);
	await reader.getByLabel(words.ground).selectOption('rights');
	await reader.getByLabel(words.reason).fill('Cette page cite mon nom complet sans mon accord.');
	await reader.getByLabel(words.email).fill('moi@example');
	await reader.getByLabel(words.goodFaith).check();
	await reader.getByRole('button', { name: words.send }).click();
	await expect(reader.getByText(words.wrong)).toBeVisible();
	await expect(reader.getByLabel(words.reason)).toHaveValue(/nom complet/);
	await expect(reader.getByLabel(words.address)).toHaveValue('/ateliers');
	await reader.getByLabel(words.email).fill('');
	await reader.getByRole('button', { name: words.send }).click();
	await expect(reader.getByRole('heading', { name: words.received.title })).toBeVisible();
	const [reference = '', phrase = ''] = await reader.locator('dd').allTextContents();
	expect(await reader.context().cookies()).toEqual([]);

	await makeAccount(page, site);
	await page.getByRole('link', { name: words.waiting.one }).click();
	await expect(page.getByText('cite mon nom complet')).toBeVisible();
	await page.getByText(words.desk.decide, { exact: true }).click();
	await page.getByLabel(words.decisions.remove).check();
	await page.getByLabel(words.desk.statement).fill('Vie privée : article 9 du code civil.');
	await expectUsable(page, 'the reports');
	await page.getByRole('button', { name: words.desk.save }).click();
	await expect(page.getByRole('heading', { name: words.desk.closed })).toBeVisible();

	await reader.goto(`${site.url}/signaler`);
	await reader.getByLabel(words.received.reference).fill(reference);
	await reader.getByLabel(words.received.phrase).fill(phrase);
	await reader.getByRole('button', { name: words.read.submit }).click();
	await expect(reader.getByText(words.decisions.remove)).toBeVisible();
	await expect(reader.getByText('article 9 du code civil')).toBeVisible();
});
