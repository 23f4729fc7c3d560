import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { forgetImage } from './forget-image.server.ts';
import { allImages, imageFile, keepImage } from './images.server.ts';

freshArchive();

const picture = (background: string) =>
	sharp({ create: { width: 700, height: 20, channels: 3, background } })
		.png()
		.toBuffer();

test('a picture that nothing shows leaves the disk, and can be sent again', async () => {
	const { name } = await keepImage(await picture('#c03'));
	const other = await keepImage(await picture('#03c'));
	forgetImage(name);
	const left = readdirSync(join(dirname(database().name), 'archive', 'images'));
	expect(left.filter((file) => file.startsWith(name))).toEqual([]);
	expect(allImages().map((image) => image.name)).toEqual([other.name]);
	expect(existsSync(imageFile(other.name, 320) ?? '')).toBe(true);
	await keepImage(await picture('#c03'));
	expect(imageFile(name, 320)).not.toBeNull();
});

test('a picture that a broadcast shows stays', async () => {
	const { name } = await keepImage(await picture('#0c3'));
	database().pragma('foreign_keys = off');
	database()
		.prepare(`insert into broadcast_image (broadcast, name, alt) values (1, ?, '')`)
		.run(name);
	forgetImage(name);
	expect(imageFile(name, 320)).not.toBeNull();
});
