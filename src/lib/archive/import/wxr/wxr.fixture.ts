import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportItem } from '../item.ts';
import { NO_CHOICES, type WxrChoices } from './choices.ts';
import { readWxr } from './read-wxr.ts';
import type { Reading } from './survey.ts';

/** An export around these items, with the namespaces of today unless others are given. */
export function exportOf(items: string, wp = 'http://wordpress.org/export/1.2/'): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="${wp}" xmlns:excerpt="${wp}excerpt/">
<channel><link>https://media.example</link><wp:base_blog_url>https://media.example</wp:base_blog_url>
${items}
</channel></rss>
`;
}

/** A public post; `inside` is XML that goes into its item. */
export function post(id: number, inside = ''): string {
	return `<item><title>Titre ${id}</title><link>https://media.example/titre-${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_name>titre-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${inside}</item>`;
}

/** Reads files of these contents, all in one run, and removes them. */
export const readAll = (...contents: (string | Uint8Array)[]): Promise<ImportItem[]> =>
	readFiles(contents, NO_CHOICES);

/** The same of one file, with what a person says of its site. */
export const readChosen = (
	choices: Partial<WxrChoices>,
	content: string,
	onReading?: (reading: Reading) => void
): Promise<ImportItem[]> => readFiles([content], { ...NO_CHOICES, ...choices }, onReading);

async function readFiles(
	contents: readonly (string | Uint8Array)[],
	choices: WxrChoices,
	onReading?: (reading: Reading) => void
): Promise<ImportItem[]> {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-wxr-'));
	try {
		const paths = contents.map((content, index) => {
			const path = join(folder, `export-${index + 1}.xml`);
			writeFileSync(path, content);
			return path;
		});
		const items: ImportItem[] = [];
		for await (const item of readWxr(paths, choices, onReading)) items.push(item);
		return items;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The broadcasts among items. */
export const broadcasts = (items: readonly ImportItem[]) =>
	items.flatMap(({ patch }) => (patch ? [patch] : []));

/** Every note as `level code line`, in order. */
export const said = (items: readonly ImportItem[]): string[] =>
	items.flatMap(({ notes }) => notes.map(({ level, code, line }) => `${level} ${code} ${line}`));
