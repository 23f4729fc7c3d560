import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { pack, type Pack } from 'tar-stream';
import { readVtt, writeVtt } from '../captions/vtt.ts';
import { imageWidths } from '../images/image-widths.ts';
import { imageFile } from '../images/images.server.ts';
import type { BroadcastRecord, Caption } from '../record.ts';
import { allBroadcasts } from '../store.server.ts';
import { broadcastEntry, captionEntry, imageEntry } from './entry-names.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from './format.ts';
import { addressLists, imageList, peopleList, seriesList } from './lists.server.ts';

/**
 * The whole archive as one stream of tar: open formats only, and everything in it under natural
 * keys, so that another instance, or another program, takes it in. Written one entry at a time, a
 * broadcast after its captions, and the same bytes for the same archive but for the date.
 */
/** Something another part of the site has to add: `campaigns.json`, `published/SLUG.json`. */
export type MoreEntry = { name: string; value: unknown };

/**
 * @param date of the export, as `archive.json` says it
 * @param onBroadcast called after each broadcast, with how many there were
 * @returns a readable stream; its errors end it
 */
export function writeExport(
	date: string,
	more: readonly MoreEntry[] = [],
	onBroadcast: (count: number) => void = () => {}
): Readable {
	const stream = pack();
	fill(stream, date, more, onBroadcast).then(
		() => stream.finalize(),
		(failure: unknown) => stream.destroy(failure instanceof Error ? failure : undefined)
	);
	return Readable.from(stream, { objectMode: false });
}

async function fill(
	stream: Pack,
	date: string,
	more: readonly MoreEntry[],
	onBroadcast: (count: number) => void
): Promise<void> {
	const json = (name: string, value: unknown) => add(stream, name, jsonText(value));
	await json('archive.json', { format: EXPORT_FORMAT, version: EXPORT_VERSION, date });
	await json('people.json', peopleList());
	await json('series.json', seriesList());
	await addImages(stream);
	let count = 0;
	for (const record of allBroadcasts()) {
		const captions = [];
		for (const caption of record.captions) {
			captions.push(await addCaption(stream, record, caption));
		}
		await json(broadcastEntry(record.slug), { ...record, captions });
		onBroadcast(++count);
	}
	await json('redirects.json', addressLists());
	for (const { name, value } of more) await json(name, value);
}

/** Words that WebVTT cannot carry as they are stay in the broadcast, beside the file made of them. */
async function addCaption(stream: Pack, record: BroadcastRecord, caption: Caption) {
	const { passages, ...about } = caption;
	const isFirst = record.captions.find(({ language }) => language === caption.language) === caption;
	if (!isFirst) return caption;
	const file = captionEntry(record.slug, caption.language);
	const text = writeVtt(passages);
	await add(stream, file, text);
	return isDeepStrictEqual(readVtt(text), passages) ? { ...about, file } : caption;
}

/** A picture whose files are not all there is left out: its address says where it came from. */
async function addImages(stream: Pack): Promise<void> {
	const images = imageList().filter(({ name, width }) =>
		imageWidths(width).every((kept) => imageFile(name, kept) !== null)
	);
	await add(stream, 'images.json', jsonText(images));
	for (const { name, width } of images) {
		for (const kept of imageWidths(width)) {
			const path = imageFile(name, kept);
			if (path) await add(stream, imageEntry(name, kept), await readFile(path));
		}
	}
}

/** Waits until the entry is on its way: an export never stands whole in memory. */
function add(stream: Pack, name: string, content: string | Buffer): Promise<void> {
	const bytes = Buffer.from(content);
	const header = { name, size: bytes.length, mode: 0o644, mtime: new Date(0) };
	return new Promise((resolve, reject) => {
		const fail = () => reject(new Error('export: nobody reads it any more'));
		stream.once('close', fail);
		stream.entry(header, bytes, (failure) => {
			stream.off('close', fail);
			if (failure) reject(failure);
			else resolve();
		});
	});
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
