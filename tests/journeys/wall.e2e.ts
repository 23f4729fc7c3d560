import { expect, type Page } from '@playwright/test';
import readQr from 'jsqr';
import fr from '#lib/words/fr.ts';
import { formsOf } from '../canary.ts';
import { openRoom, postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { test } from '../site.ts';
import { expectUsable } from '../usable.ts';

/** The screen behind the stage, through an evening: what it shows, and from how far. */
const FULL_HD = { width: 1920, height: 1080 };

/**
 * How wide a phone sees the projected picture at six metres: 1.8 m of the 8.25 m that its lens spans
 * there (69°), in a frame of 1920 pixels (docs/wall.md).
 */
const SEEN_AT_SIX_METRES = Math.floor((1920 * 1.8) / 8.25);

const [queue, pause, glass] = [fr.wall.queue.other, fr.wall.pause, fr.wall.glass];

async function openWall(page: Page, desk: Desk): Promise<void> {
	await page.setViewportSize(FULL_HD);
	await page.goto(desk.link.replace('/s/', '/mur/'));
	await expect(page.getByText(fr.wall.join)).toBeVisible();
}

/** Holds the wall to promise 10 with its keys shown: a hand on one keeps them from fading meanwhile. */
async function expectUsableWall(page: Page, what: string): Promise<void> {
	const keys = page.getByRole('group', { name: fr.wall.help.title });
	await keys.getByRole('button').first().focus();
	await expect(keys).toHaveCSS('opacity', '1');
	await expectUsable(page, what);
}

/** What the QR code of a picture (PNG) says once that is `width` pixels wide, or null. */
async function scan(camera: Page, png: Buffer, width: number): Promise<string | null> {
	const picture = png.toString('base64');
	const seen = await camera.evaluate(
		async ({ picture, width }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${picture}`;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = width;
			canvas.height = Math.round((width * image.height) / image.width);
			const pen = canvas.getContext('2d');
			if (!pen) throw new Error('no canvas');
			const small = await createImageBitmap(image, {
				resizeWidth: canvas.width,
				resizeHeight: canvas.height,
				resizeQuality: 'high'
			});
			pen.drawImage(small, 0, 0);
			const reader = new FileReader();
			const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
			reader.readAsDataURL(new Blob([data]));
			await new Promise((done) => (reader.onload = done));
			return { pixels: String(reader.result), width: canvas.width, height: canvas.height };
		},
		{ picture, width }
	);
	const pixels = Buffer.from(seen.pixels.replace(/^.*,/, ''), 'base64');
	return readQr(new Uint8ClampedArray(pixels), seen.width, seen.height)?.data ?? null;
}

test('the QR code is the room’s link, read from the first row and from six metres, day and night', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	const day = await page.screenshot();
	await page.keyboard.press('n');
	const night = await page.screenshot();
	expect(night.equals(day)).toBe(false);
	await page.goto('about:blank');
	for (const picture of [day, night]) {
		expect(await scan(page, picture, FULL_HD.width)).toBe(desk.link);
		expect(await scan(page, picture, SEEN_AT_SIX_METRES)).toBe(desk.link);
	}
});

test('a module is ten pixels of 1080p, for a link as long as the rule allows', async ({
	page,
	site
}) => {
	await openWall(page, await openRoom(site));
	const code = page.getByRole('img', { name: /QR/ });
	const [, , modules = 0] = ((await code.getAttribute('viewBox')) ?? '').split(' ').map(Number);
	expect((await code.boundingBox())?.width).toBeCloseTo(450, 0);
	expect(modules).toBeLessThanOrEqual(45);
});

test('the keys are listed where nothing else is, and each does what it says', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await desk.post({
		type: 'counters',
		received: 120,
		read: 9,
		published: 4,
		merged: 2,
		declined: 1
	});
	await openWall(page, desk);
	await expect(page.getByText(queue.replace('{n}', '113'))).toBeVisible();
	const help = page.getByRole('group', { name: fr.wall.help.title });
	const keys = await boxOf(help);
	const words = await boxOf(page.locator('aside strong'));
	const code = await boxOf(page.getByRole('img', { name: /QR/ }));
	expect(keys.y).toBeGreaterThanOrEqual(words.y + words.height);
	expect(keys.y + keys.height).toBeLessThanOrEqual(code.y);
	for (const button of await help.getByRole('button').all()) {
		const { y, height } = await boxOf(button);
		expect(y).toBeGreaterThanOrEqual(keys.y - 1);
		expect(y + height).toBeLessThanOrEqual(keys.y + keys.height + 1);
	}

	await page.keyboard.press('n');
	await expect(page.getByRole('main')).toHaveAttribute('data-night', 'true');
	await page.keyboard.press('p');
	await expect(page.getByText(pause.text)).toBeVisible();
	await page.keyboard.press('p');
	await expect(page.getByText(pause.text)).toBeHidden();
	await page.keyboard.press('g');
	await expect(page.getByRole('heading', { name: glass.title })).toBeVisible();
	await page.keyboard.press('?');
	await expect(help.getByRole('button', { pressed: true })).toHaveCount(3);
	await page.keyboard.press('f');
	await expect(help.getByRole('button', { name: fr.wall.help.fullscreen })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

const boxOf = async (what: ReturnType<Page['getByText']>) => (await what.boundingBox()) ?? fail();

const fail = (): never => {
	throw new Error('it is not on the screen');
};

test('a pause of the room shows the pause, but not over a question that is being answered', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	await desk.post({ type: 'phase', phase: 'paused' });
	await expect(page.getByText(pause.text)).toBeVisible();
	await expectUsableWall(page, 'pause');
	await desk.post({ type: 'publish', text: 'Encore celle-ci' });
	await desk.post({ type: 'spotlight', slot: 0 });
	await expect(page.getByText('Encore celle-ci', { exact: true })).toBeVisible();
	await expect(page.getByText(pause.text)).toBeHidden();
});

test('an answered question leaves the stage, small, with its answer, until the next one', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	const large = page.locator('.question');
	for (const text of ['La première', 'La seconde']) await desk.post({ type: 'publish', text });
	await desk.post({ type: 'spotlight', slot: 0 });
	await expect(large).toHaveText('La première');
	await desk.post({ type: 'answered', slot: 0, text: 'Parce que.' });
	await expect(large).toHaveText(fr.wall.invitation);
	const said = page.getByText(fr.wall.answered, { exact: true });
	await expect(said).toBeVisible();
	await expect(page.getByText('La première', { exact: true })).toBeVisible();
	await expect(page.getByText('Parce que.', { exact: true })).toBeVisible();
	await expectUsableWall(page, 'answered');
	await desk.post({ type: 'spotlight', slot: 1 });
	await expect(large).toHaveText('La seconde');
	await expect(said).toBeHidden();
});

test('a full queue is said on the wall, and that it opens again', async ({ page, site }) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	await expect(page.getByText(fr.wall.phases.open, { exact: true })).toBeVisible();
	const counts = { received: 9, read: 9, merged: 0, declined: 0 };
	await desk.post({ type: 'counters', ...counts, published: 4 });
	await desk.post({ type: 'phase', phase: 'open', queue: 5 });
	await expect(page.getByText(fr.wall.full)).toBeVisible();
	await desk.post({ type: 'counters', ...counts, published: 5 });
	await expect(page.getByText(fr.wall.phases.open, { exact: true })).toBeVisible();
});

test('the glass server shows what is held, as it grows, and nothing that can be read', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	const secret = 'Le serveur peut-il lire ceci ?';
	await desk.post({ type: 'publish', text: secret });
	await openWall(page, desk);
	await page.keyboard.press('g');
	const held = page.getByRole('row', { name: glass.tables.envelope });
	await expect(held.getByRole('cell').nth(1)).toHaveText('0');
	const { id, envelope } = sealed(desk.keys, secret);
	await postEnvelope(site.url, desk.keys.code, envelope);
	await expect(held.getByRole('cell').nth(1)).toHaveText('1');
	const start = Buffer.from(envelope).toString('hex', 64, 68);
	await expect(page.getByText(start, { exact: false })).toBeVisible();
	await expect(page.getByText(secret, { exact: true })).toBeVisible();
	const answer = await (await fetch(`${site.url}/api/rooms/${desk.keys.code}/glass`)).text();
	expect(answer).toContain(Buffer.from(id).toString('hex'));
	for (const form of formsOf(secret)) expect(answer).not.toContain(form);
	await expectUsableWall(page, 'glass server');
	await page.keyboard.press('n');
	await expectUsableWall(page, 'glass server at night');
});

test('of what the server holds no row is cut or covered, with tickets, votes and a poll', async ({
	page,
	site
}) => {
	const desk = await openRoom(site, null, { askLimit: 5, admission: 'ticket' });
	const { code } = desk.keys;
	await postEnvelope(site.url, code, sealed(desk.keys, 'une').envelope);
	const choices = ['Signal', 'Un gestionnaire de mots de passe', 'Rien'];
	await desk.post({
		type: 'poll',
		text: 'Que gardez-vous de ce soir, '.repeat(9),
		choices,
		many: false
	});
	await desk.post({ type: 'spotlight', slot: 0 });
	await openWall(page, desk);
	await page.keyboard.press('g');
	const all = page.getByRole('region', { name: glass.title });
	await expect(all.getByRole('row')).toHaveCount(2 + Object.keys(glass.tables).length);
	for (const size of [{ width: 1280, height: 720 }, FULL_HD]) {
		await page.setViewportSize(size);
		const cut = () => all.evaluate((box) => box.scrollHeight - box.clientHeight);
		await expect.poll(cut).toBeLessThanOrEqual(0);
		const tables = await all.getByRole('table').all();
		const below = await boxOf(all.getByRole('heading', { level: 3 }).first());
		for (const table of tables) {
			const { y, height } = await boxOf(table);
			expect(y + height).toBeLessThanOrEqual(below.y);
		}
	}
	await expectUsable(page, 'glass server of a room with tickets');
});

test('the burning ceremony says each thing once it is so, and ends on an empty room', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	const { code } = desk.keys;
	await postEnvelope(site.url, code, sealed(desk.keys, 'une').envelope);
	await openWall(page, desk);
	await page.keyboard.press('g');
	await expect(page.getByRole('row', { name: glass.tables.envelope })).toContainText('1');
	await desk.post({ type: 'burned' });
	await expect(page.getByRole('heading', { name: fr.wall.burning.title })).toBeVisible();
	await expect(page.getByText(fr.wall.burning.keys)).toBeVisible();
	expect(new URL(page.url()).hash).toBe('');
	await expect(page.getByText(fr.wall.burning.held)).toBeHidden();
	await page.keyboard.press('Space');
	await expect(page.getByText(fr.wall.burning.held)).toBeVisible();
	await expect(page.getByText(`${glass.tables.envelope} (1)`)).toBeVisible();
	await expectUsable(page, 'burning');
	await expect(page.getByText('404')).toBeHidden();

	await desk.call('POST', `/api/rooms/${code}/burn`, {});
	const proof = fr.wall.burning.proof.replace('{address}', `/api/rooms/${code}`);
	await page.keyboard.press('PageDown');
	await expect(page.getByText(proof)).toBeVisible();
	await page.getByRole('button', { name: fr.wall.burning.next }).click();
	await expect(page.getByText(fr.wall.phases.burned)).toBeVisible();
	await expect(page.getByRole('img')).toHaveCount(0);
	await expect(page.getByText(code)).toHaveCount(1);
	await expectUsable(page, 'empty room');
	await page.reload();
	await expect(page.getByText(fr.room.entrance.noRoom.title, { exact: false })).toBeVisible();
});

test('in a danger nothing on the wall invites to ask any more, and it says why', async ({
	page,
	site
}) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	await desk.call('POST', `/api/rooms/${desk.keys.code}/burn`, {});
	await expect(page.getByRole('alert')).toContainText(fr.wall.danger.next);
	await expect(page.getByText(fr.wall.danger.state, { exact: true })).toBeVisible();
	await expect(page.getByText(fr.wall.danger.withheld)).toBeVisible();
	await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(0);
	for (const invitation of [fr.wall.join, fr.wall.words, fr.wall.phases.open])
		await expect(page.getByText(invitation)).toHaveCount(0);
	await expectUsableWall(page, 'a danger on the wall');
});

test('a question written from right to left is read so', async ({ page, site }) => {
	const desk = await openRoom(site);
	await openWall(page, desk);
	await desk.post({ type: 'publish', text: 'من يقرأ رسائلي؟ evil txt.exe' });
	await desk.post({ type: 'spotlight', slot: 0 });
	const large = page.locator('.question');
	await expect(large).toContainText('evil txt.exe');
	const direction = () => getComputedStyle(document.querySelector('.question')!).direction;
	expect(await page.evaluate(direction)).toBe('rtl');
});

test('a wall whose clock is ahead says that a clock may be wrong', async ({ page, site }) => {
	const desk = await openRoom(site);
	await page.clock.install({ time: Date.now() + 600_000 });
	await openWall(page, desk);
	const [, why = ''] = fr.wall.line.unconfirmed.split('{time}');
	await expect(page.getByText(why, { exact: false })).toBeVisible();
});

test('without a network the wall keeps what it showed, and says how old it is', async ({
	page,
	context,
	site
}) => {
	const desk = await openRoom(site);
	await desk.post({ type: 'publish', text: 'La dernière connue' });
	await desk.post({ type: 'spotlight', slot: 0 });
	await page.clock.install();
	await openWall(page, desk);
	await expect(page.getByText('La dernière connue', { exact: true })).toBeVisible();
	await context.setOffline(true);
	const lost = (age: string) => fr.wall.line.lost.replace('{age}', age);
	await expect(page.getByText(lost('0'), { exact: false })).toBeVisible();
	await page.clock.fastForward('07:00');
	await expect(page.getByText(lost('7\u00a0min'))).toBeVisible();
	await expect(page.getByText('La dernière connue', { exact: true })).toBeVisible();
	await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
	await context.setOffline(false);
	await page.clock.fastForward('00:30');
	await desk.post({ type: 'publish', text: 'Après' });
	await desk.post({ type: 'spotlight', slot: 1 });
	await expect(page.getByText('Après', { exact: true })).toBeVisible();
});

test('where motion is not wanted, nothing on the wall moves', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openWall(page, await openRoom(site));
	const moving = await page.evaluate(
		() =>
			[...document.querySelectorAll('.wall *')].filter((element) => {
				const { transitionDuration, animationName } = getComputedStyle(element);
				return (
					animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
				);
			}).length
	);
	expect(moving).toBe(0);
});
