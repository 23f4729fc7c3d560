import { expect, type Page } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { noble } from '#lib/crypto/noble.ts';
import { ticketHash } from '#lib/crypto/tokens.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import { writeFragment } from '#lib/crypto/link.ts';
import { ask, join, newPerson, questionField, storageOf } from '../people.ts';
import { openRoom } from '../room-by-api.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** An evening on which people ask and vote with tokens that nobody can link. */
const FIRST = 'Qui lit mes messages ?';
const SECOND = 'Et le courriel ?';
const { voting, tokens, composer } = fr.room;

const voteFor = (page: Page, text: string) =>
	page.getByRole('button', { name: `${voting.vote}${voting.of.replace('{text}', text)}` });
const left = (page: Page, n: number) =>
	page.getByText(composer.asksLeft[n === 1 ? 'one' : 'other'].replace('{n}', String(n)));

test('two people ask and vote, change their minds, answer a poll, and each counts once', async ({
	browser,
	page,
	site
}) => {
	const desk = await openRoom(site, null, { askLimit: 2 });
	const other = await newPerson(browser, { viewport: { width: 320, height: 640 } });
	await desk.post({ type: 'publish', text: FIRST });
	await desk.post({ type: 'publish', text: SECOND });
	await join(page, desk.link);
	await join(other, desk.link);

	await expect(left(page, 2)).toBeVisible();
	await ask(page, 'Une question avec un jeton ?');
	await expect(page.getByText(composer.sent)).toBeVisible();
	await expect(left(page, 1)).toBeVisible();

	// A change of mind: the first is taken back, the second leaves.
	await voteFor(page, FIRST).click();
	await expect(page.getByText(voting.steps.leaving)).toBeVisible();
	await voteFor(page, FIRST).click();
	await expect(page.getByText(voting.steps.leaving)).toHaveCount(0);
	await voteFor(page, SECOND).click();
	await voteFor(other, SECOND).click();
	await expect(page.getByText(voting.steps.counted)).toBeVisible();
	await expect(other.getByText('2 votes', { exact: true })).toBeVisible();
	await expect(voteFor(page, SECOND)).toHaveAttribute('aria-disabled', 'true');
	await page.reload();
	await expect(voteFor(page, SECOND)).toHaveAttribute('aria-pressed', 'true');
	await expect(left(page, 1)).toBeVisible();

	await desk.post({ type: 'phase', phase: 'vote-only' });
	await expect(page.getByText(voting.phases['vote-only'])).toBeVisible();
	await expect(questionField(page)).toBeHidden();
	const poll = { text: 'Signal ou rien ?', choices: ['Signal', 'Rien'], many: false };
	await desk.post({ type: 'poll', ...poll, held: true });
	await desk.post({ type: 'spotlight', slot: 2 });
	const answer = other.getByRole('button', { name: fr.votes.poll.answer });
	await answer.click();
	await expect(other.locator('.text.lit')).toBeFocused();
	await other.getByRole('radio', { name: 'Signal' }).check();
	await other.getByRole('radio', { name: 'Rien' }).check();
	await expect(other.getByText(voting.steps.counted)).toHaveCount(2);
	await expect(other.getByRole('radio', { name: 'Rien' })).toBeFocused();
	await expect(other.getByRole('table')).toHaveCount(0);
	await expectUsable(other, 'attendee with votes');
	await desk.post({ type: 'answered', slot: 2 });
	await expect(answer).toHaveCount(0);
	const results = other.getByRole('table', {
		name: fr.votes.poll.results.replace('{text}', poll.text)
	});
	await expect(results.getByRole('row', { name: 'Rien' })).toContainText('1, soit 100');
	await expect(other.getByText(voting.yours.replace('{text}', 'Rien'))).toBeVisible();
	await desk.post({ type: 'spotlight', slot: null });
	await expect(results).toBeHidden();
	await other.getByText(fr.room.board.closedFold.one.replace('{n}', '1')).click();
	await expect(results).toBeVisible();
});

test('a room with tickets lets in who has one, and erasing leaves nothing of it', async ({
	browser,
	page,
	site
}) => {
	const desk = await openRoom(site, null, { askLimit: 2, admission: 'ticket' });
	const ticket = noble.random(16);
	const { keys } = desk;
	const add = [b64(ticketHash(noble, keys.code, ticket))];
	const answer = await desk.call('POST', `/api/rooms/${keys.code}/tickets`, { add, remove: [] });
	expect(answer.ok).toBe(true);
	await desk.post({ type: 'publish', text: FIRST });

	await join(page, desk.link);
	await expect(page.getByText(tokens.refused['ticket-needed'])).toBeVisible();
	await expect(voteFor(page, FIRST)).toHaveAttribute('aria-disabled', 'true');

	const holder = await newPerson(browser);
	const link = `${site.url}/s/${keys.code}${writeFragment(keys.fpr, keys.audience, ticket)}`;
	await join(holder, link);
	await expect(left(holder, 2)).toBeVisible();
	expect(holder.url()).toBe(desk.link);
	await voteFor(holder, FIRST).click();
	await expect(holder.getByText(voting.steps.counted)).toBeVisible();

	const stranger = await newPerson(browser);
	await join(stranger, link);
	await expect(stranger.getByText(tokens.refused['ticket-spent'])).toBeVisible();

	await holder.getByText(tokens.keptTitle).click();
	await expect(holder.getByText(tokens.kept)).toBeVisible();
	await holder.getByRole('button', { name: fr.room.keep.erase }).click();
	await expect(holder.getByText(tokens.erased)).toBeVisible();
	expect(await storageOf(holder)).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
});
