import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { database, type Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { imageKind } from './image-kind.ts';
import { IMAGE_WIDTHS, imageWidths } from './image-widths.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';

/**
 * Pictures, kept here so that no page asks another host for one: read, turned upright, emptied of all
 * they say beside their pixels, and written in WebP at a few widths. Named by the hash of what came in.
 */
export type KeptImage = { name: string; width: number; height: number };

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;
const QUALITY = 80;
const NAME = /^[a-f0-9]{64}$/;

const statements = prepared((database: Database) => ({
	byName: database.prepare<[string], KeptImage>(
		'select name, width, height from image where name = ?'
	),
	bySource: database.prepare<[string], KeptImage>(
		'select name, width, height from image where source = ? limit 1'
	),
	all: database.prepare<[], KeptImage & { source: string | null }>(
		'select name, source, width, height from image order by name'
	),
	keep: database.prepare<[string, string | null, number, number]>(
		`insert into image (name, source, width, height) values (?, ?, ?, ?)
		on conflict (name) do update set source = coalesce(source, excluded.source)`
	)
}));

/**
 * Keeps a picture. The same bytes again are the same picture.
 *
 * @param bytes JPEG, PNG, WebP, AVIF or GIF (its first image), 25 MiB and 50 megapixels at most
 * @param source the address it was fetched from
 * @throws the refusals `size`, `malformed`
 */
export async function keepImage(
	bytes: Uint8Array,
	source: string | null = null
): Promise<KeptImage> {
	if (bytes.length > MOST_BYTES) throw refuse('size');
	if (imageKind(bytes) === null) throw refuse('malformed');
	const name = createHash('sha256').update(bytes).digest('hex');
	const known = statements().byName.get(name);
	const kept = known && hasFiles(known) ? known : await makeFiles(name, bytes);
	remember(kept, source);
	return kept;
}

/**
 * Puts back a picture that an export carried, under the name it had.
 *
 * @param files WebP bytes by width, one for each of `imageWidths(width)`
 * @throws the refusal `malformed` if one is missing, or is not a WebP picture of that width
 */
export async function restoreImage(
	image: KeptImage,
	files: ReadonlyMap<number, Uint8Array>,
	source: string | null = null
): Promise<void> {
	if (!NAME.test(image.name)) throw refuse('malformed');
	for (const width of imageWidths(image.width)) {
		const bytes = files.get(width) ?? new Uint8Array();
		if (bytes.length > MOST_BYTES) throw refuse('size');
		if (imageKind(bytes) !== 'webp') throw refuse('malformed');
		const picture = await read(bytes);
		const { info } = await picture.toBuffer(WITH_INFO).catch(isUnreadable);
		if (info.width !== Math.min(width, image.width)) throw refuse('malformed');
	}
	for (const width of imageWidths(image.width)) {
		await write(image.name, width, files.get(width) ?? new Uint8Array());
	}
	remember(image, source);
}

/** The picture that was fetched from this address, or null. */
export function imageFrom(source: string): KeptImage | null {
	return statements().bySource.get(source) ?? null;
}

/** All pictures that are kept, for the export. */
export function allImages(): (KeptImage & { source: string | null })[] {
	return statements().all.all();
}

/** The path of a picture's file at one of the widths, or null if there is none. */
export function imageFile(name: string, width: number): string | null {
	if (!NAME.test(name) || !IMAGE_WIDTHS.some((known) => known === width)) return null;
	const path = pathOf(name, width);
	return existsSync(path) ? path : null;
}

const WITH_INFO = { resolveWithObject: true } as const;

async function makeFiles(name: string, bytes: Uint8Array): Promise<KeptImage> {
	const picture = await read(bytes);
	const { autoOrient } = await picture.metadata().catch(isUnreadable);
	const { width, height } = autoOrient;
	for (const kept of imageWidths(width)) {
		const made = picture
			.clone()
			.resize({ width: kept, withoutEnlargement: true })
			.webp({ quality: QUALITY });
		await write(name, kept, await made.toBuffer().catch(isUnreadable));
	}
	return { name, width, height };
}

/** sharp is loaded by the first picture only: it weighs more than the rest of the process. */
async function read(bytes: Uint8Array) {
	const { default: sharp } = await import('sharp');
	return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
}

function isUnreadable(): never {
	throw refuse('malformed');
}

/** In one gesture: a file that is there is whole. */
async function write(name: string, width: number, bytes: Uint8Array): Promise<void> {
	const path = pathOf(name, width);
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const part = `${path}.${process.pid}.part`;
	await writeFile(part, bytes, { mode: 0o600, flush: true });
	await rename(part, path);
}

function remember({ name, width, height }: KeptImage, source: string | null): void {
	inArchiveTransaction(() => {
		aboutToWrite();
		statements().keep.run(name, source, width, height);
	});
}

const hasFiles = ({ name, width }: KeptImage): boolean =>
	imageWidths(width).every((kept) => existsSync(pathOf(name, kept)));

const pathOf = (name: string, width: number): string =>
	join(dirname(database().name), 'archive', 'images', `${name}-${width}.webp`);
