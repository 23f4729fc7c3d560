import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { readVtt } from '../../captions/vtt.ts';
import { EXPORT_ORIGIN, exportKey } from '../../export/format.ts';
import { BroadcastRecord } from '../../record.ts';
import { refusedItem, type ImportItem } from '../item.ts';
import { wrongField } from '../said.ts';
import { entriesOf } from './export-entries.ts';
import { readLists, type ArchiveLists } from './export-lists.ts';
import { fileFailure } from './file-failure.ts';

/**
 * An export of Terrasse, read from a tar file. It is gone through once before anything is kept:
 * every entry has a name, a kind and a size that belong there, or nothing is read. Nothing is ever
 * written under a name that the file gives.
 */
export type ExportFile = {
	lists: ArchiveLists;
	/** The broadcasts, one at a time, then the old addresses. */
	items: () => AsyncIterable<ImportItem>;
	/** The pictures' files, one at a time: the name and the width of each. */
	images: () => AsyncIterable<{ name: string; width: number; bytes: Buffer }>;
};

/** Whether a file says it is a tar: the word `ustar` at its place (POSIX.1-1988), or its name. */
export async function isExportFile(path: string): Promise<boolean> {
	if (path.endsWith('.tar')) return true;
	const handle = await open(path).catch(() => null);
	if (!handle) return false;
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 257);
		return buffer.toString('latin1', 0, bytesRead) === 'ustar';
	} catch {
		return false;
	} finally {
		await handle.close();
	}
}

/** @throws a file failure: not-found, wrong-entry, big-entry, broken-archive, newer-export… */
export async function openExportFile(path: string): Promise<ExportFile> {
	const file = basename(path);
	const size = await stat(path).then(
		(found) => (found.isFile() ? found.size : null),
		() => null
	);
	if (size === null) throw fileFailure('not-found', { file });
	const texts = new Map<string, string>();
	const published = new Map<string, string>();
	const broadcasts = new Set<string>();
	for await (const entry of entriesOf(path)) {
		if (entry.kind === 'list') texts.set(entry.stem, (await entry.bytes()).toString('utf8'));
		if (entry.kind === 'published') {
			published.set(entry.stem, (await entry.bytes()).toString('utf8'));
		}
		if (entry.kind === 'broadcast') broadcasts.add(entry.stem);
	}
	const lists = readLists(texts, published, file);
	return {
		lists,
		items: () => itemsOf(path, lists, broadcasts.size),
		images: () => imagesOf(path)
	};
}

async function* itemsOf(
	path: string,
	lists: ArchiveLists,
	total: number
): AsyncIterable<ImportItem> {
	const captions = new Map<string, string>();
	let read = 0;
	for await (const entry of entriesOf(path)) {
		if (entry.kind === 'caption') captions.set(entry.name, (await entry.bytes()).toString('utf8'));
		if (entry.kind !== 'broadcast') continue;
		const text = (await entry.bytes()).toString('utf8');
		yield { ...itemOf(entry.stem, text, captions), part: ++read / total };
		// Captions come right before their broadcast: those of the next one are not here yet.
		captions.clear();
	}
	const redirects = lists.redirects.redirects;
	yield { key: `${EXPORT_ORIGIN}:`, patch: null, redirects, notes: [] };
}

const WithFile = v.looseObject({ file: v.string() });

function itemOf(slug: string, text: string, captions: Map<string, string>): ImportItem {
	const key = exportKey(slug);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refusedItem(key, { code: 'wrong-field', values: { field: slug, value: 'JSON' } });
	}
	const read = v.safeParse(BroadcastRecord, withCaptions(value, captions), { abortEarly: true });
	if (read.success) return { key, patch: { ...read.output, slug }, redirects: [], notes: [] };
	return refusedItem(key, wrongField(slug, read.issues[0]));
}

/** Puts the words of the caption files back; a file that is not there leaves `file`, and is refused. */
function withCaptions(value: unknown, captions: Map<string, string>): unknown {
	const read = v.safeParse(v.looseObject({ captions: v.array(v.unknown()) }), value);
	if (!read.success) return value;
	const whole = read.output.captions.map((one) => {
		const named = v.safeParse(WithFile, one);
		const text = named.success ? captions.get(named.output.file) : undefined;
		if (!named.success || text === undefined) return one;
		const about = Object.entries(named.output).filter(([name]) => name !== 'file');
		return { ...Object.fromEntries(about), passages: readVtt(text) };
	});
	return { ...read.output, captions: whole };
}

async function* imagesOf(path: string): ReturnType<ExportFile['images']> {
	for await (const entry of entriesOf(path)) {
		if (entry.kind !== 'image') continue;
		const [name = '', width = ''] = entry.stem.split('-');
		yield { name, width: Number(width), bytes: await entry.bytes() };
	}
}
