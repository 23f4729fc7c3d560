import { expect, type Page } from '@playwright/test';
import fr from '#lib/words/fr.ts';
import { ask, join, makeAccount, newPerson, openRoomByHand, PASSPHRASE } from '../people.ts';
import { test } from '../site.ts';
import {
	enterRoom,
	goHome,
	homeTitle,
	joinForOneEvening,
	joinTeam,
	logIn,
	makeHost,
	makeLink,
	memberSlip,
	openLink,
	openTeam,
	removeFromTeam
} from '../team-by-hand.ts';
import { expectUsable } from '../usable.ts';

/** A team: how it forms, how it carries a room through an evening, and how one leaves it. */
const { team, desk } = fr;

const question = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

test('a host’s laptop dies mid-evening: a colleague with the key publishes, closes and burns', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const lea = await joinTeam(browser, host, 'Léa');
	await makeHost(host, 'Léa');
	await goHome(host);
	const { code, link } = await openRoomByHand(host);
	const attendee = await newPerson(browser);
	await join(attendee, link);
	await ask(attendee, 'Qui garde mes métadonnées ?');
	await expect(question(host, 'Qui garde mes métadonnées ?')).toBeVisible();
	await host.context().close();

	await goHome(lea);
	await expect(lea.getByRole('link', { name: new RegExp(code.slice(0, 4)) })).toBeVisible();
	await enterRoom(lea, site, code);
	const item = question(lea, 'Qui garde mes métadonnées ?');
	await item.getByRole('button', { name: desk.item.publish, exact: true }).click();
	const board = attendee.getByRole('region', { name: fr.room.board.title });
	await expect(board.getByText('Qui garde mes métadonnées ?', { exact: true })).toBeVisible();
	await ask(attendee, 'Et sans la première animatrice ?');
	await expect(question(lea, 'Et sans la première animatrice ?')).toBeVisible();
	await lea.getByRole('button', { name: desk.room.phaseActs.closed }).click();
	await expect(attendee.getByText(fr.room.voting.phases.closed)).toBeVisible();
	await lea.getByRole('button', { name: desk.burn.open }).click();
	await lea.getByLabel(desk.burn.typed).fill(code);
	await lea.getByRole('button', { name: desk.burn.submit }).click();
	await expect(lea.getByText(desk.burn.done)).toBeVisible();
	expect((await fetch(`${site.url}/api/rooms/${code}`)).status).toBe(404);
});

test('the recovery sheet brings a host back on another machine, with the room and the team', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	const sheet = await makeAccount(host, site);
	await openTeam(host);
	await joinTeam(browser, host, 'Léa');
	await goHome(host);
	const { code, link } = await openRoomByHand(host);
	const attendee = await newPerson(browser);
	await join(attendee, link);
	await ask(attendee, 'Et si je perds mon téléphone ?');
	await host.context().close();

	const again = await newPerson(browser);
	await again.goto(`${site.url}/regie/recuperation`);
	await again.getByLabel(fr.account.fields.login).fill('nono');
	await again.getByLabel(fr.account.recovery.words, { exact: true }).fill(sheet.join(' '));
	await again.getByRole('button', { name: fr.account.recovery.button }).click();
	await again.getByLabel(fr.account.fields.fresh, { exact: true }).fill(`${PASSPHRASE} bis`);
	await again.getByLabel(fr.account.fields.confirm, { exact: true }).fill(`${PASSPHRASE} bis`);
	await again.getByRole('button', { name: fr.account.setup.next }).click();
	const list = again.getByRole('list').filter({ has: again.getByRole('listitem').nth(11) });
	await list.waitFor();
	const words = await list.getByRole('listitem').allTextContents();
	await again.getByRole('button', { name: fr.account.sheet.ready }).click();
	for (const field of await again.getByRole('textbox').all()) {
		const number = Number(/\d+$/.exec((await field.getAttribute('name')) ?? '')?.[0]);
		await field.fill(words[number - 1] ?? '');
	}
	await again.getByRole('button', { name: fr.account.recovery.create }).click();
	await expect(homeTitle(again)).toBeVisible();
	await enterRoom(again, site, code);
	await expect(question(again, 'Et si je perds mon téléphone ?')).toBeVisible();
	await openTeam(again);
	await expect(memberSlip(again, 'Léa').getByText(team.verifiedYou)).toBeVisible();
});

test('a new passphrase loses neither the room nor the team', async ({ browser, site }) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	await joinTeam(browser, host, 'Léa');
	await goHome(host);
	const { code } = await openRoomByHand(host);
	await host.goto(`${site.url}/regie/compte`);
	const changing = host.locator('form').filter({ hasText: fr.account.fields.fresh });
	await changing.getByLabel(fr.account.fields.current).fill(PASSPHRASE);
	await changing.getByLabel(fr.account.fields.fresh, { exact: true }).fill(`${PASSPHRASE} ter`);
	await changing.getByLabel(fr.account.fields.confirm, { exact: true }).fill(`${PASSPHRASE} ter`);
	await changing.getByRole('button', { name: fr.account.account.passButton, exact: true }).click();
	await expect(host.getByText(fr.account.account.passDone)).toBeVisible();
	await host.context().close();

	const again = await newPerson(browser);
	await logIn(again, site, 'nono', `${PASSPHRASE} ter`);
	await enterRoom(again, site, code);
	await openTeam(again);
	await expect(memberSlip(again, 'Léa').getByText(team.verifiedYou)).toBeVisible();
});

test('a guest comes with a name, moderates across tabs and restarts, and ends with the room', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const guest = await joinForOneEvening(browser, host, 'Max');
	await goHome(host);
	const { code, link } = await openRoomByHand(host);
	const attendee = await newPerson(browser);
	await join(attendee, link);
	await ask(attendee, 'Où sont mes sauvegardes ?');

	const tab = await guest.context().newPage();
	await guest.close();
	await enterRoom(tab, site, code);
	const item = question(tab, 'Où sont mes sauvegardes ?');
	await item.getByRole('button', { name: desk.item.publish, exact: true }).click();
	const board = attendee.getByRole('region', { name: fr.room.board.title });
	await expect(board.getByText('Où sont mes sauvegardes ?', { exact: true })).toBeVisible();
	await tab.goto(`${site.url}/regie/salles/nouvelle`);
	await expect(tab.getByText(team.notHost)).toBeVisible();
	await enterRoom(tab, site, code);

	await host.getByRole('button', { name: desk.burn.open }).click();
	await host.getByLabel(desk.burn.typed).fill(code);
	await host.getByRole('button', { name: desk.burn.submit }).click();
	await expect(tab.getByText(desk.burn.done)).toBeVisible();
	await expect.poll(() => tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	await expect.poll(async () => (await tab.request.get(`${site.url}/api/team`)).status()).toBe(401);
	await openTeam(host);
	await expect(memberSlip(host, 'Max')).toHaveCount(0);
});

test('someone removed loses the line at once, and the rooms to come are not wrapped for them', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const lea = await joinTeam(browser, host, 'Léa');
	await goHome(host);
	const { code, link } = await openRoomByHand(host);
	await enterRoom(lea, site, code);
	await openTeam(host);
	await removeFromTeam(host, 'Léa');
	await expect(lea.getByText(desk.warnings.login)).toBeVisible();
	const attendee = await newPerson(browser);
	await join(attendee, link);
	await ask(attendee, 'Après le départ ?');
	await enterRoom(host, site, code);
	await expect(question(host, 'Après le départ ?')).toBeVisible();
	await expect(question(lea, 'Après le départ ?')).toHaveCount(0);
	await goHome(host);
	await host
		.getByRole('link', { name: new RegExp(desk.home.open) })
		.first()
		.click();
	await expect(host.getByText(team.readers.alone)).toBeVisible();
});

test('whoever is unticked reads nothing, until the key is given to them in the open room', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const lea = await joinTeam(browser, host, 'Léa');
	await goHome(host);
	await host
		.getByRole('link', { name: new RegExp(desk.home.open) })
		.first()
		.click();
	await expect(host.getByRole('checkbox', { name: 'Léa' })).toBeChecked();
	await host.getByRole('checkbox', { name: 'Léa' }).uncheck();
	await host.getByRole('button', { name: desk.opening.submit }).click();
	await host.waitForURL(/\/regie\/salles\/[0-9A-Z]{8}$/);
	const code = host.url().slice(-8);
	await lea.goto(`${site.url}/regie/salles/${code}`);
	await expect(lea.getByText(desk.failures.forbidden)).toBeVisible();
	await host.getByRole('button', { name: team.readers.addNamed.replace('{name}', 'Léa') }).click();
	await expect(host.getByText(team.readers.added.replace('{name}', 'Léa'))).toBeVisible();
	await lea.getByRole('button', { name: desk.failures.retry }).click();
	await expect(lea.getByText(desk.room.line.live)).toBeVisible();
});

test('two members whom the same host invited compare six words by voice, and vouch for each other', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const lea = await joinTeam(browser, host, 'Léa');
	const max = await joinTeam(browser, host, 'Max');
	const slip = memberSlip(lea, 'Max');
	await expect(slip.getByText(team.verifiedBy.replace('{names}', 'Nono'))).toBeVisible();
	await slip.getByRole('button', { name: team.voice.openNamed.replace('{name}', 'Max') }).click();
	const said = await memberSlip(max, 'Max').locator('.words').textContent();
	await expect(lea.getByRole('dialog').locator('.words')).toHaveText(said ?? '');
	await lea.getByRole('button', { name: team.voice.same }).click();
	await expect(slip.getByText(team.verifiedYou)).toBeVisible();
});

test('an invitation leaves the address bar at once, serves once, and says what is wrong', async ({
	browser,
	site
}) => {
	const host = await newPerson(browser);
	await makeAccount(host, site);
	await openTeam(host);
	const link = await makeLink(host);
	const lea = await openLink(browser, link);
	expect(new URL(lea.url()).hash).toBe('');
	const cut = await newPerson(browser);
	await cut.goto(link.slice(0, -4));
	await expect(cut.getByText(team.invitation.brokenLink)).toBeVisible();
	const swapped = await newPerson(browser);
	const other = link.slice(0, -2) + (link.endsWith('AA') ? 'BA' : 'AA');
	await swapped.goto(other);
	await expect(swapped.getByText(fr.account.troubles.swapped)).toBeVisible();
	await host.getByRole('button', { name: team.pending.revoke }).click();
	await expect(host.getByText(team.pending.revoked)).toBeVisible();
	await lea.getByLabel(team.invitation.guest).check();
	await lea.getByLabel(fr.account.fields.name, { exact: true }).fill('Léa');
	await lea.getByRole('button', { name: team.guest.submit }).click();
	await expect(lea.getByText(fr.account.troubles.invitation)).toBeVisible();
	expect(site.log()).not.toContain(new URL(link).hash.slice(4, 20));
});

test('the pages of the team hold on a phone, in both schemes, and say why they need a script', async ({
	browser,
	site
}) => {
	const phone = { viewport: { width: 320, height: 640 } };
	const host = await newPerson(browser, phone);
	await makeAccount(host, site);
	await openTeam(host);
	const invited = await openLink(browser, await makeLink(host), phone);
	await expectUsable(invited, 'invitation');
	await invited.getByLabel(team.invitation.guest).check();
	await invited.getByRole('button', { name: team.guest.submit }).click();
	await expectUsable(invited, 'invitation with an error');
	const guest = await joinForOneEvening(browser, host, 'Max', phone);
	await expectUsable(host, 'team');
	await host.getByRole('button', { name: /Retirer Max/ }).click();
	await expectUsable(host, 'removing');
	await guest.goto(`${site.url}/regie/compte`);
	await expect(guest.getByText(team.guest.leaveNote)).toBeVisible();
	await expectUsable(guest, 'a guest’s account');
	await host.goto(`${site.url}/regie`);
	await host
		.getByRole('link', { name: new RegExp(desk.home.open) })
		.first()
		.click();
	await expect(host.getByRole('checkbox', { name: 'Max' })).toBeChecked();
	await expectUsable(host, 'opening');
	const html = await (await fetch(`${site.url}/regie/invitation/AAAAAAAAAAAAAAAAAAAAAA`)).text();
	expect(/<noscript>(.*?)<\/noscript>/s.exec(html)?.[1]).toContain(fr.account.frame.noScript);
});
