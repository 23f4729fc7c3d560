import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { imageSourceSet, imageWidths } from './image-widths.ts';
import { allImages, imageFile, imageFrom, keepImage, restoreImage } from './images.server.ts';

freshArchive();

const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c03' } });
const folder = () => join(dirname(database().name), 'archive', 'images');
const codeOf = (act: Promise<unknown>) =>
	act.then(
		() => null,
		(failure: unknown) => readRefusal(failure)?.code
	);
const kept = (name: string, width: number) => {
	const path = imageFile(name, width);
	if (!path) throw new Error('no file');
	return readFileSync(path);
};

test.each([
	[2000, [320, 640, 1280], '320w, 640w, 1280w'],
	[900, [320, 640, 1280], '320w, 640w, 900w'],
	[640, [320, 640], '320w, 640w'],
	[100, [320], '100w']
])('a picture %i pixels wide is never made larger', async (width, widths, descriptors) => {
	const { name, ...size } = await keepImage(await picture(width, 50).png().toBuffer());
	expect(size).toEqual({ width, height: 50 });
	expect(imageWidths(width)).toEqual(widths);
	const files = widths.map((one) => `${name}-${one}.webp`);
	expect(readdirSync(folder()).toSorted()).toEqual(files.toSorted());
	for (const one of widths) {
		const made = await sharp(kept(name, one)).metadata();
		expect([made.format, made.width]).toEqual(['webp', Math.min(one, width)]);
	}
	expect(imageSourceSet(name, width).replace(/\/media\S+ /g, '')).toBe(descriptors);
});

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is taken', async (format) => {
	const { width } = await keepImage(await picture(40, 20).toFormat(format).toBuffer());
	expect(width).toBe(40);
});

test('what a picture says beside its pixels is not kept, and it stands upright', async () => {
	const bytes = await picture(400, 200)
		.withExif({ IFD0: { Artist: 'Une personne' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	expect(bytes.includes('Exif')).toBe(true);
	const { name, width, height } = await keepImage(bytes);
	expect([width, height]).toEqual([200, 400]);
	const made = await sharp(kept(name, 320)).metadata();
	expect([made.width, made.height]).toEqual([200, 400]);
	expect([made.exif, made.icc, made.xmp, made.orientation].filter(Boolean)).toEqual([]);
});

test('the same bytes are the same picture, known by where it came from', async () => {
	const bytes = await picture(40, 20).png().toBuffer();
	const source = 'https://old.example/wp-content/uploads/a.png';
	const first = await keepImage(bytes);
	expect(await keepImage(bytes, source)).toEqual(first);
	expect(imageFrom(source)).toEqual(first);
	expect(imageFrom('https://old.example/b.png')).toBeNull();
	expect(allImages()).toEqual([{ ...first, source }]);
	rmSync(folder(), { recursive: true });
	await keepImage(bytes);
	expect(imageFile(first.name, 320)).not.toBeNull();
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
test.each([
	['an SVG', svg],
	['a page', '<!doctype html><script>1</script>'],
	['nothing', ''],
	['the start of a PNG', '\x89PNG\r\n\x1a\n'],
	['a TIFF', 'II*\0aaaaaaaaaaaa']
])('%s is refused, and leaves nothing', async (_, text) => {
	expect(await codeOf(keepImage(Buffer.from(text, 'latin1')))).toBe('malformed');
	expect(allImages()).toEqual([]);
});

test('a picture cut short, one with too many pixels and one too heavy are refused', async () => {
	const whole = await picture(800, 800).jpeg().toBuffer();
	expect(await codeOf(keepImage(whole.subarray(0, whole.length / 2)))).toBe('malformed');
	const huge = await picture(8000, 7000).png().toBuffer();
	expect(await codeOf(keepImage(huge))).toBe('malformed');
	expect(await codeOf(keepImage(Buffer.alloc(25 * 1024 * 1024 + 1)))).toBe('size');
	expect(allImages()).toEqual([]);
}, 60_000);

test.each(['../../terrasse', 'a'.repeat(63), 'A'.repeat(64), ''])('%j names no file', (name) => {
	expect(imageFile(name, 320)).toBeNull();
});

test('an export puts a picture back under its name, and nothing that is not one', async () => {
	const image = await keepImage(await picture(700, 70).png().toBuffer());
	const files = new Map(imageWidths(700).map((width) => [width, kept(image.name, width)]));
	rmSync(folder(), { recursive: true });
	await restoreImage(image, files);
	expect(kept(image.name, 1280).equals(files.get(1280) ?? Buffer.alloc(0))).toBe(true);
	const small = await picture(10, 10).webp().toBuffer();
	expect(await codeOf(restoreImage(image, new Map([...files, [640, small]])))).toBe('malformed');
	expect(await codeOf(restoreImage(image, new Map([...files, [640, Buffer.from(svg)]])))).toBe(
		'malformed'
	);
	const cut = files.get(640)?.subarray(0, 40) ?? Buffer.alloc(0);
	expect(await codeOf(restoreImage(image, new Map([...files, [640, cut]])))).toBe('malformed');
	expect(await codeOf(restoreImage({ ...image, name: '../x' }, files))).toBe('malformed');
	expect(await codeOf(restoreImage(image, new Map()))).toBe('malformed');
});
