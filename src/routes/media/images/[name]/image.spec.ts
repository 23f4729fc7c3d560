import sharp from 'sharp';
import { expect, test } from 'vitest';
import { freshArchive } from '#lib/archive/archive.fixture.server.ts';
import { keepImage } from '#lib/archive/images/images.server.ts';
import { GET } from './+server.ts';

freshArchive();

const ask = (name: string) => GET({ params: { name } } as Parameters<typeof GET>[0]);

test('a kept picture is served for good, as a picture and nothing else', async () => {
	const bytes = await sharp({
		create: { width: 700, height: 7, channels: 3, background: '#c03' }
	})
		.png()
		.toBuffer();
	const { name } = await keepImage(bytes);
	const answer = await ask(`${name}-640.webp`);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'image/webp',
		'cache-control': 'public, max-age=31536000, immutable',
		'content-security-policy': "default-src 'none'; sandbox"
	});
	const served = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
	expect([served.format, served.width]).toEqual(['webp', 640]);
	for (const unknown of [`${name}-641.webp`, `${name}-640.png`, `../${name}-640.webp`, name]) {
		await expect(Promise.resolve(ask(unknown))).rejects.toMatchObject({ status: 404 });
	}
});
