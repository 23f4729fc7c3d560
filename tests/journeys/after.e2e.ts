import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import en from '#lib/words/en.ts';
import fr from '#lib/words/fr.ts';
import { WORKSHOP } from '../pages.ts';
import { ask, join, makeAccount, newPerson, openRoomByHand } from '../people.ts';
import { test, type Site } from '../site.ts';
import { expectUsable } from '../usable.ts';

/**
 * The day after: a facilitator exports the questions, publishes one in clear on the workshop's page,
 * burns the room, and what was published is all that remains, until it is taken off.
 */
const ASKED = '=HYPERLINK("https://example.org";"ornithorynque") Comment chiffrer ?';
const PUBLISHED = 'Comment chiffrer ses courriels ?';
const ANSWER = 'Avec une messagerie faite pour.\nEt <b>peu</b> de courriels.';

const words = fr.after;
const PAGES = [
	[`/ateliers/${WORKSHOP}`, words.page],
	[`/en/workshops/${WORKSHOP}`, en.after.page]
] as const;

async function downloaded(page: Page, format: string): Promise<string> {
	const name = words.export.download.replace('{format}', format);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name, exact: true }).click()
	]);
	expect(await file.failure()).toBeNull();
	return readFileSync(await file.path(), 'utf8');
}

function isOnDisk({ dataDir }: Site, text: string): boolean {
	return readdirSync(dataDir).some((name) => readFileSync(path(dataDir, name)).includes(text));
}

test('questions leave in a file, one is published in clear, and it alone outlives the room', async ({
	browser,
	site
}) => {
	const facilitator = await newPerson(browser, { viewport: { width: 320, height: 640 } });
	const attendee = await newPerson(browser);
	const visitor = await newPerson(browser, { javaScriptEnabled: false });
	await makeAccount(facilitator, site);
	const { code, link } = await openRoomByHand(facilitator);
	await join(attendee, link);
	await ask(attendee, ASKED);
	const item = facilitator.getByRole('article').filter({ hasText: ASKED });
	await item.getByRole('button', { name: fr.desk.item.publish, exact: true }).click();
	await expect(attendee.getByRole('region', { name: fr.room.board.title })).toContainText(ASKED);

	await facilitator.getByRole('link', { name: words.fromDesk }).click();
	await expect(facilitator.getByText('Cette salle brûle le', { exact: false })).toBeVisible();
	const choose = facilitator.getByRole('checkbox', { name: words.publish.choose });
	await expect(choose).toBeVisible();
	await expectUsable(facilitator, 'after the evening');

	expect(await downloaded(facilitator, 'Markdown')).toContain('> \\=HYPERLINK("https\\://');
	const csv = await downloaded(facilitator, 'CSV');
	expect(csv).toContain(`"'${ASKED.replaceAll('"', '""')}"`);
	expect(csv.startsWith('\ufeff')).toBe(true);
	const json = JSON.parse(await downloaded(facilitator, 'JSON')) as Record<string, unknown>;
	expect(json).toMatchObject({ room: code, questions: [{ number: 1, text: ASKED }] });

	await choose.check();
	await facilitator.getByLabel(words.publish.question).fill(PUBLISHED);
	await facilitator.getByLabel(words.publish.answer, { exact: true }).fill(ANSWER);
	const time = facilitator.getByLabel(words.publish.time);
	await time.fill('62');
	const review = facilitator.getByRole('button', {
		name: words.publish.review.one.replace('{n}', '1')
	});
	await review.click();
	await expect(facilitator.getByText(words.publish.timeError)).toBeVisible();
	await expect(time).toBeFocused();
	await time.fill('1:02:03');
	await review.press('Enter');
	const dialog = facilitator.getByRole('dialog', { name: words.publish.confirmTitle });
	await expect(dialog.getByRole('heading', { name: PUBLISHED })).toBeVisible();
	await expect(dialog.getByText(ANSWER)).toBeVisible();
	await expectUsable(facilitator, 'the confirmation');
	await visitor.goto(site.url + PAGES[0][0]);
	await expect(visitor.getByText(PUBLISHED)).toHaveCount(0);
	expect(isOnDisk(site, PUBLISHED)).toBe(false);
	await dialog.getByRole('button', { name: words.publish.confirm }).click();
	await expect(facilitator.getByText(words.published.done.one.replace('{n}', '1'))).toBeVisible();
	await expectUsable(facilitator, 'published');

	for (const [address, said] of PAGES) {
		await visitor.goto(site.url + address);
		const section = visitor.getByRole('region', { name: said.title });
		await expect(section.getByRole('heading', { name: PUBLISHED })).toBeVisible();
		await expect(section.getByText('Et <b>peu</b> de courriels.')).toBeVisible();
		await expect(section.getByText(said.askedIn.fr)).toBeVisible();
		await expect(section.getByText('1:02:03')).toBeVisible();
		await expect(section.getByText('Nono')).toHaveCount(0);
	}

	const burned = await facilitator.evaluate(async (room) => {
		const headers = { 'content-type': 'application/json' };
		return (await fetch(`/api/rooms/${room}/burn`, { method: 'POST', headers, body: '{}' })).status;
	}, code);
	expect(burned).toBe(200);
	await visitor.reload();
	await expect(visitor.getByRole('heading', { name: PUBLISHED })).toBeVisible();
	expect(isOnDisk(site, PUBLISHED)).toBe(true);
	for (const piece of [code, 'ornithorynque']) expect(isOnDisk(site, piece)).toBe(false);
	await facilitator.reload();
	await expect(facilitator.getByText(words.burned)).toBeVisible();

	await facilitator.getByRole('link', { name: words.published.everywhere }).click();
	const named = words.published.removeNamed.replace('{question}', PUBLISHED);
	const remove = facilitator.getByRole('button', { name: named });
	await expect(remove).toBeVisible();
	await expectUsable(facilitator, 'published questions');
	await remove.click();
	await expect(facilitator.getByText(words.published.empty)).toBeVisible();
	await visitor.reload();
	await expect(visitor.getByText(PUBLISHED)).toHaveCount(0);
	// The search lets go of it, and the journal with it, a moment after the page.
	await expect.poll(() => isOnDisk(site, PUBLISHED)).toBe(false);
});

test('whoever runs the site takes questions off with one command, while it runs', async ({
	browser,
	site
}) => {
	const facilitator = await newPerson(browser);
	await makeAccount(facilitator, site);
	const put = (questions: string[], edition: string) =>
		facilitator.evaluate(
			async ([path, body]) => {
				const headers = { 'content-type': 'application/json' };
				const answer = await fetch(path, { method: 'PUT', headers, body });
				return { status: answer.status, body: (await answer.json()) as { edition: string } };
			},
			[
				`/api/workshops/${WORKSHOP}/questions`,
				JSON.stringify({
					edition,
					questions: questions.map((question) => ({
						question,
						answer: null,
						seconds: null,
						language: 'fr',
						signed: true
					}))
				})
			] as const
		);
	const { status, body } = await put(['Première ?', 'Deuxième ?'], 'another');
	expect(status).toBe(409);
	expect((await put(['Première ?', 'Deuxième ?'], body.edition)).status).toBe(200);
	const stranger = await fetch(`${site.url}/api/workshops/${WORKSHOP}/questions`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ edition: body.edition, questions: [] })
	});
	expect(stranger.status).toBe(401);

	const visited = async () => (await fetch(`${site.url}${PAGES[0][0]}`)).text();
	const page = await visited();
	expect(page).toContain('Première ?');
	expect(page).toContain(words.page.by.replace('{name}', 'Nono'));
	const terrasse = (...args: string[]) =>
		spawnSync(process.execPath, ['src/cli/terrasse.ts', 'unpublish', ...args], {
			env: { ...process.env, TERRASSE_DATA_DIR: site.dataDir },
			encoding: 'utf8'
		});
	expect(terrasse(WORKSHOP, '1').stdout).toContain('1 question retirée');
	await expect.poll(visited).not.toContain('Première ?');
	expect(await visited()).toContain('Deuxième ?');
	expect(terrasse(WORKSHOP).status).toBe(0);
	await expect.poll(visited).not.toContain('Deuxième ?');
	expect(terrasse(WORKSHOP).status).toBe(1);
	expect(terrasse('../x').status).toBe(2);
});
