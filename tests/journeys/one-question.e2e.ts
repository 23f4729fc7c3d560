import { expect } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { ask, join, makeAccount, newPerson, openRoomByHand, questionField } from '../people.ts';
import { test } from '../site.ts';

/**
 * The whole evening in small: an account, a room, a wall, one question from a phone to the desk, to
 * the board, to the wall; answered, closed, burned.
 */
test('a question goes from a phone to the desk, the board and the wall, then everything burns', async ({
	browser,
	site
}) => {
	const text = 'Comment chiffrer mes mails sans perdre mes ami·es ?';
	const facilitator = await newPerson(browser);
	const attendee = await newPerson(browser, { viewport: { width: 320, height: 640 } });
	await makeAccount(facilitator, site);
	const { code, link } = await openRoomByHand(facilitator);

	const [wall] = await Promise.all([
		facilitator.context().waitForEvent('page'),
		facilitator.getByRole('link', { name: fr.desk.join.wall }).click()
	]);
	await expect(wall.getByText(fr.wall.phases.open).first()).toBeVisible();

	await expect(facilitator.getByText(fr.desk.room.line.live)).toBeVisible();
	await join(attendee, link);
	await ask(attendee, text);
	await expect(attendee.getByText(fr.room.composer.sentWord, { exact: true })).toBeVisible();
	await expect(questionField(attendee)).toHaveValue('');

	const item = facilitator.getByRole('article').filter({ hasText: text });
	await expect(item).toBeVisible();
	await expect(attendee.getByText(fr.room.mine.received)).toBeVisible();

	await item.getByRole('button', { name: fr.desk.item.publish, exact: true }).click();
	const board = attendee.getByRole('region', { name: fr.room.board.title });
	await expect(board.getByText(text, { exact: true })).toBeVisible();

	await item.getByRole('button', { name: fr.desk.item.spotlight, exact: true }).click();
	await expect(wall.getByText(text, { exact: true })).toBeVisible();

	await item.getByRole('button', { name: fr.desk.item.answered, exact: true }).click();
	await expect(board.getByText(fr.room.board.answeredFold.one.replace('{n}', '1'))).toBeVisible();
	await expect(wall.getByText(fr.wall.answered, { exact: true })).toBeVisible();
	await item.getByRole('button', { name: fr.desk.item.unspotlight, exact: true }).click();
	await expect(wall.getByText(text, { exact: true })).toBeHidden();

	await facilitator.getByRole('button', { name: fr.desk.room.phaseActs.closed }).click();
	await expect(attendee.getByText(fr.room.voting.phases.closed)).toBeVisible();
	await expect(wall.getByText(fr.wall.phases.closed).first()).toBeVisible();

	await facilitator.getByRole('button', { name: fr.desk.burn.open }).click();
	await facilitator.getByLabel(fr.desk.burn.typed).fill(code);
	await facilitator.getByRole('button', { name: fr.desk.burn.submit }).click();
	await expect(facilitator.getByText(fr.desk.burn.done)).toBeVisible();
	await expect(attendee.getByText(fr.room.phases.burned)).toBeVisible();
	await expect(wall.getByText(fr.wall.phases.burned).first()).toBeVisible({ timeout: 40_000 });
	expect((await fetch(`${site.url}/api/rooms/${code}`)).status).toBe(404);
});

test('the code and the six words open the room as the QR code does, on a line that fails first', async ({
	browser,
	site
}) => {
	const facilitator = await newPerson(browser);
	const attendee = await newPerson(browser);
	await makeAccount(facilitator, site);
	const { code } = await openRoomByHand(facilitator);
	const words = (await facilitator.locator('dd.words').textContent()) ?? '';

	let isLineBad = true;
	await attendee.route('**/french.*.js', (route) =>
		isLineBad ? route.abort('connectionreset') : route.continue()
	);
	await attendee.goto(site.url);
	await attendee.getByLabel(fr.join.label).fill(code.toLowerCase());
	await attendee.keyboard.press('Enter');
	for (const [index, word] of words.trim().split(/\s+/).entries()) {
		const label = fr.room.entrance.words.word.replace('{n}', String(index + 1));
		await attendee.getByLabel(label, { exact: true }).fill(word);
	}
	const enter = attendee.getByRole('button', { name: fr.room.entrance.words.button });
	await enter.click();
	await expect(attendee.getByText(fr.room.entrance.words.listMissing)).toBeVisible();
	isLineBad = false;
	await enter.click();
	await expect(questionField(attendee)).toBeVisible();
});
