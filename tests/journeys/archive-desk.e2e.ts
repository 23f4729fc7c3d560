import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import fr from '#lib/words/fr.ts';
import { makeAccount } from '../people.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** The archive from the desk: imported in two gestures, edited, and imported again. */
const { archiveDesk: words } = fr;
const DEMO = 'db/demo/auposte.json';
const SLUG = 'atelier-terrasse-dautodefense-numerique';

type File = { name: string; text: string };

/** Sends a file and waits for what a dry run says. */
async function readDry(page: Page, { name, text }: File, kind: 'wxr' | 'json'): Promise<void> {
	await expect(page.getByRole('button', { name: words.import.read })).toBeEnabled();
	await page.getByRole('radio', { name: words.import[kind] }).check();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: words.import.read }).click();
	await expect(page.getByText(words.import.states.planned)).toBeVisible();
}

const confirm = async (page: Page) => {
	await page.getByRole('button', { name: words.import.confirm }).click();
	await expect(page.getByText(words.import.states.done)).toBeVisible();
	await page.getByRole('button', { name: words.import.again }).click();
};

test('imported dry, then for good; edited; imported again without losing what was edited', async ({
	page,
	site
}) => {
	await makeAccount(page, site);
	await page.getByRole('link', { name: fr.account.frame.archive }).click();
	await page.getByRole('link', { name: words.ways.import }).click();
	const demo = { name: 'auposte.json', text: readFileSync(DEMO, 'utf8') };
	await readDry(page, demo, 'json');
	await expect(page.getByText('1 émission à créer')).toBeVisible();
	expect((await page.request.get(`${site.url}/archives/${SLUG}`)).status()).toBe(404);
	await expectUsable(page, 'the report of a dry run');
	await confirm(page);
	expect((await page.request.get(`${site.url}/archives/${SLUG}`)).status()).toBe(200);

	await page.goto(`${site.url}/regie/archives/emissions/${SLUG}`);
	await page.getByLabel(words.form.title, { exact: true }).fill('Notre titre');
	await page.getByRole('button', { name: words.form.save, exact: true }).click();
	await expect(page.getByText(words.form.savedNote)).toBeVisible();
	const shown = await page.request.get(`${site.url}/archives/${SLUG}`);
	expect(await shown.text()).toContain('Notre titre');

	await page.goto(`${site.url}/regie/archives/importer`);
	await readDry(page, demo, 'json');
	await expect(page.getByText(words.import.nothingToDo)).toBeVisible();
	await page.getByRole('button', { name: words.import.leave }).click();

	const given = JSON.parse(demo.text) as { broadcasts: { title: string }[] };
	const moved = { broadcasts: given.broadcasts.map((one) => ({ ...one, title: 'Leur titre' })) };
	const text = JSON.stringify(moved);
	await readDry(page, { name: 'encore.json', text }, 'json');
	const conflict = page.getByRole('group', { name: 'Conflit\u202f: titre' });
	await expect(conflict.getByText('Notre titre')).toBeVisible();
	await conflict.getByRole('radio', { name: /Leur titre/ }).check();
	await expectUsable(page, 'a conflict');
	await confirm(page);
	const decided = await page.request.get(`${site.url}/archives/${SLUG}`);
	expect(await decided.text()).toContain('Leur titre');
	await expect(page.getByText(`${words.import.json} ·`).first()).toBeVisible();
});

test('a truncated export says its line, and changes nothing of what it cannot read', async ({
	page,
	site
}) => {
	await makeAccount(page, site);
	await page.goto(`${site.url}/regie/archives/importer`);
	const whole = readFileSync('tests/fixtures/wxr/atelier.xml', 'utf8');
	const cut = whole.slice(0, whole.indexOf('</channel>') - 400);
	await readDry(page, { name: 'coupe.xml', text: `${cut}<wp:broken` }, 'wxr');
	await expect(page.getByText(/coupe\.xml.*ligne \d+|ligne \d+/).first()).toBeVisible();
	await page.getByRole('button', { name: words.import.leave }).click();
	await expect(page.getByRole('button', { name: words.import.read })).toBeVisible();
	await page.goto(`${site.url}/regie/archives`);
	await expect(page.getByText(words.list.empty)).toBeVisible();
});

test('a broadcast is written by keyboard, renamed, withdrawn with a second gesture', async ({
	page,
	site
}) => {
	await makeAccount(page, site);
	await page.goto(`${site.url}/regie/archives/emissions/nouvelle`);
	await expect(page.getByRole('button', { name: words.form.save, exact: true })).toBeEnabled();
	await page.getByLabel(words.form.title, { exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(words.form.wrong.title)).toBeVisible();
	await page.keyboard.type('La nuit');
	await page.getByLabel(words.form.addMedia, { exact: true }).fill('https://tube.example/w/abcdef');
	await page.getByRole('button', { name: words.form.addMedia }).click();
	await page.getByLabel(words.form.status, { exact: true }).selectOption('published');
	await page
		.getByLabel(words.form.body, { exact: true })
		.fill('## Un titre\n\n<script>alert(1)</script>');
	await page.getByRole('button', { name: words.form.preview }).click();
	await expect(page.getByRole('heading', { name: 'Un titre' })).toBeVisible();
	await expectUsable(page, 'a new broadcast');
	await page.getByRole('button', { name: words.form.save, exact: true }).click();
	await page.waitForURL(/\/regie\/archives\/emissions\/la-nuit$/);
	await expect(page.getByText(words.form.savedNote)).toBeVisible();
	await expect(page.getByRole('button', { name: words.form.save, exact: true })).toBeFocused();
	await expectUsable(page, 'a broadcast');

	await page.getByLabel(words.form.slug, { exact: true }).fill('une-nuit');
	await page.getByRole('button', { name: words.form.renameNow, exact: true }).click();
	await page.waitForURL(/\/une-nuit$/);
	const old = await page.request.get(`${site.url}/archives/la-nuit`, { maxRedirects: 0 });
	expect([old.status(), old.headers().location]).toEqual([301, '/archives/une-nuit']);

	await page.getByLabel(words.form.status, { exact: true }).selectOption('withdrawn');
	await page.getByRole('button', { name: words.form.save, exact: true }).click();
	expect((await page.request.get(`${site.url}/archives/une-nuit`)).status()).toBe(200);
	await page.getByRole('button', { name: words.form.withdrawNow, exact: true }).click();
	await expect(page.getByText(words.form.savedNote)).toBeVisible();
	expect((await page.request.get(`${site.url}/archives/une-nuit`)).status()).toBe(410);
	expect((await page.request.get(`${site.url}/archives/la-nuit`)).status()).toBe(410);
});

test('two people save the same broadcast: the second sees both, and loses nothing', async ({
	page,
	site
}) => {
	await makeAccount(page, site);
	await page.goto(`${site.url}/regie/archives/emissions/nouvelle`);
	await page.getByLabel(words.form.title, { exact: true }).fill('La nuit');
	await page.getByRole('button', { name: words.form.save, exact: true }).click();
	await page.waitForURL(/\/la-nuit$/);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.getByLabel(words.form.summary, { exact: true }).fill('Le premier résumé.');
	await other.getByRole('button', { name: words.form.save, exact: true }).click();
	await expect(other.getByText(words.form.savedNote)).toBeVisible();
	await page.getByLabel(words.form.title, { exact: true }).fill('Une nuit');
	await page.getByRole('button', { name: words.form.save, exact: true }).click();
	await expect(page.getByText('Le premier résumé.')).toBeVisible();
	await page.getByRole('button', { name: words.conflict.useMine }).click();
	await expect(page.getByText(words.form.savedNote)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel(words.form.title, { exact: true })).toHaveValue('Une nuit');
	await expect(page.getByLabel(words.form.summary, { exact: true })).toHaveValue(
		'Le premier résumé.'
	);
});

test('the pages of the archive at the desk are usable, names and old addresses among them', async ({
	page,
	site
}) => {
	await makeAccount(page, site);
	await page.goto(`${site.url}/regie/archives/importer`);
	await readDry(page, { name: 'a.json', text: readFileSync(DEMO, 'utf8') }, 'json');
	await confirm(page);
	for (const path of ['', '/importer', '/noms', '/adresses']) {
		await page.goto(`${site.url}/regie/archives${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectUsable(page, path);
	}
	await page.goto(`${site.url}/regie/archives/noms`);
	const people = page.getByRole('main').getByRole('link', { name: 'Nono' });
	await people.click();
	await page.getByLabel(words.names.name, { exact: true }).fill('Nono N.');
	await page.getByRole('button', { name: words.names.save, exact: true }).click();
	await expect(page.getByText(words.form.savedNote)).toBeVisible();
});
