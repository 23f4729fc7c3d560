import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as v from 'valibot';
import type { BroadcastRecord } from '#lib/archive/record.ts';
import type { MediaHost } from './media-host.ts';
import type { Site } from './site.ts';

/** Broadcasts of a test, put into a site by the command that puts them into any other. */
export type GivenBroadcast = v.InferInput<typeof BroadcastRecord>;

const ROOT = resolve(import.meta.dirname, '..');

export function importBroadcasts(site: Site, broadcasts: GivenBroadcast[]): void {
	const file = join(site.dataDir, 'broadcasts.json');
	writeFileSync(file, JSON.stringify({ format: 'terrasse-archive', version: 1, broadcasts }));
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		['src/cli/terrasse.ts', 'import', 'json', file, '--apply', '--decide', 'theirs'],
		{
			cwd: ROOT,
			env: { PATH: process.env.PATH, TERRASSE_DATA_DIR: site.dataDir },
			encoding: 'utf8'
		}
	);
	rmSync(file);
	if (status !== 0) throw new Error(`the import failed:\n${stdout}${stderr}`);
}

/** A recording of that host, twenty seconds long (tests/fixtures/media). */
export function recordingAt(host: MediaHost, id = 'abc'): NonNullable<GivenBroadcast['media']>[0] {
	return {
		...{ provider: 'peertube', host: new URL(host.origin).host, id },
		url: `${host.origin}/w/${id}`,
		files: [{ url: `${host.origin}/twenty-seconds.webm`, type: 'video/webm', height: 90 }],
		hls: `${host.origin}/twenty-seconds.m3u8`,
		duration: 20
	};
}

/** A line of captions each second. */
export const captionOf = (lines: string[]): NonNullable<GivenBroadcast['captions']>[0] => ({
	...{ language: 'fr', label: 'Français' },
	passages: lines.map((text, n) => ({ from: n * 1000, to: n * 1000 + 900, text }))
});
