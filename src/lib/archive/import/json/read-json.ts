import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { EXPORT_FORMAT, EXPORT_ORIGIN, EXPORT_VERSION, exportKey } from '../../export/format.ts';
import { BroadcastRecord } from '../../record.ts';
import { refusedItem, type ImportItem } from '../item.ts';
import { wrongField } from '../said.ts';
import { fileFailure } from './file-failure.ts';
import { fromPage } from './from-page.ts';
import { elementOffsets, findMistake, offsetOf, placeOf } from './places.ts';
import { PageBroadcast, PageCampaign } from './page-shape.ts';

/**
 * Reads broadcasts from a file of JSON, of one of two shapes: pages (page-shape.ts), or records of
 * this archive under `{ "format": "terrasse-archive", "version": 1 }`. One wrong broadcast is refused
 * with its line and the others are read; a file that is not JSON is put down whole.
 */
export type JsonFile = {
	/** Of the import. */
	origin: string;
	items: ImportItem[];
	/** As pages print them, or as the export writes them: whoever keeps campaigns reads them. */
	campaigns: (PageCampaign | Record<string, unknown>)[];
};

const MOST_BYTES = 50 * 1024 * 1024;

const list = v.optional(v.array(v.unknown()), []);
const Pages = v.strictObject({ broadcasts: list, campaigns: list });
const Records = v.strictObject({
	format: v.literal(EXPORT_FORMAT),
	version: v.literal(EXPORT_VERSION),
	broadcasts: list,
	campaigns: v.optional(v.array(v.record(v.string(), v.unknown())), [])
});

/** @throws a file failure: not-found, too-big, not-utf8, not-json, truncated, unknown-shape */
export async function readJsonFile(path: string): Promise<JsonFile> {
	const file = basename(path);
	const handle = await open(path).catch(() => null);
	if (!handle) throw fileFailure('not-found', { file });
	try {
		const stat = await handle.stat();
		if (!stat.isFile()) throw fileFailure('not-found', { file });
		if (stat.size > MOST_BYTES) {
			throw fileFailure('too-big', { file, megabytes: MOST_BYTES / 1024 / 1024 });
		}
		return readJsonText(decode(await handle.readFile(), file), file);
	} finally {
		await handle.close();
	}
}

/** @param file its name, for errors */
export function readJsonText(text: string, file: string): JsonFile {
	const value = parse(text, file);
	const records = v.safeParse(Records, value);
	if (records.success) {
		const { broadcasts, campaigns } = records.output;
		return {
			origin: EXPORT_ORIGIN,
			items: readEach(text, broadcasts, BroadcastRecord, readRecord),
			campaigns
		};
	}
	if (isNewer(value)) throw fileFailure('newer-export', { file, version: isNewer(value) ?? '' });
	const pages = v.safeParse(Pages, value);
	if (!pages.success) throw fileFailure('unknown-shape', { file });
	const campaigns = pages.output.campaigns.map((one) => readCampaign(one, file));
	const only = campaigns.length === 1 ? (campaigns[0]?.slug ?? null) : null;
	const items = readEach(text, pages.output.broadcasts, PageBroadcast, (value) => {
		const read = v.safeParse(PageBroadcast, value, { abortEarly: true });
		return read.success ? fromPage(read.output, only) : read.issues[0];
	});
	return { origin: 'json', items, campaigns };
}

function parse(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		const end = text.trimEnd().length;
		const at = Math.min(findMistake(text) ?? end, end);
		throw fileFailure(at === end ? 'truncated' : 'not-json', { file, ...placeOf(text, at) });
	}
}

function decode(bytes: Uint8Array, file: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw fileFailure('not-utf8', { file });
	}
}

type Read = (value: unknown) => Omit<ImportItem, 'line'> | v.BaseIssue<unknown>;

/** @param schema that `read` reads with */
function readEach(
	text: string,
	broadcasts: unknown[],
	schema: v.GenericSchema,
	read: Read
): ImportItem[] {
	const offsets = elementOffsets(text, offsetOf(text, 0, ['broadcasts']));
	const lines = linesOf(text, offsets);
	return broadcasts.map((value, index) => {
		const found = read(value);
		const line = lines[index] ?? 1;
		const part = (index + 1) / broadcasts.length;
		if ('key' in found) return { ...found, line, part };
		const inside = offsetOf(text, offsets[index] ?? 0, pathOf(found));
		return refusedItem(`json:broadcast-${index + 1}${nameOf(value)}`, {
			...wrongField('', found, schema),
			line: placeOf(text, inside).line
		});
	});
}

const Named = v.object({
	title: v.optional(v.unknown()),
	slug: v.optional(v.unknown())
});

/** By which whoever wrote the file finds it again: a title, else a slug. */
function nameOf(value: unknown): string {
	const read = v.safeParse(Named, value);
	const { title, slug } = read.success ? read.output : {};
	const name = [title, slug].find((one) => typeof one === 'string' && one.trim() !== '');
	return name === undefined ? '' : ` (${String(name).trim().slice(0, 80)})`;
}

function readRecord(value: unknown): ReturnType<Read> {
	const read = v.safeParse(BroadcastRecord, value, { abortEarly: true });
	if (!read.success) return read.issues[0];
	return { key: exportKey(read.output.slug), patch: read.output, redirects: [], notes: [] };
}

function readCampaign(value: unknown, file: string): PageCampaign {
	const read = v.safeParse(PageCampaign, value);
	if (!read.success) throw fileFailure('unknown-shape', { file });
	return read.output;
}

function isNewer(value: unknown): string | null {
	const Newer = v.object({ format: v.literal(EXPORT_FORMAT), version: v.number() });
	const read = v.safeParse(Newer, value);
	return read.success && read.output.version > EXPORT_VERSION ? String(read.output.version) : null;
}

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
	(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** Lines of ascending offsets, in one pass over the text. */
function linesOf(text: string, offsets: readonly number[]): number[] {
	let line = 1;
	let from = 0;
	return offsets.map((offset) => {
		line += text.slice(from, offset).split('\n').length - 1;
		from = offset;
		return line;
	});
}
