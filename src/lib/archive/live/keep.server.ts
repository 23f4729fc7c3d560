import { applyImport } from '../import/apply.server.ts';
import type { ImportItem } from '../import/item.ts';
import type { Conflict, Decision } from '../import/merge.ts';
import { mediaOf } from '../import/peertube/media.ts';
import { readVideoItem, videoKey } from '../import/peertube/read-peertube.ts';
import type { Video } from '../import/peertube/shapes.ts';
import type { Outside } from '../outside/outside.server.ts';
import type { BroadcastPatch } from '../record.ts';
import type { NearLive } from './near.server.ts';

/**
 * What a live changes of its broadcast, written as an import of its instance would: a later import
 * finds its own words there, and what a person wrote stays.
 */

/** It began: the page is live, and its player knows where to look. */
export async function keepStart(live: NearLive, video: Video): Promise<void> {
	const media = [{ ...mediaOf(video, live.origin), id: live.id }];
	await keep(live, video.uuid, { slug: live.slug, status: 'live', media });
}

/** Its recording is there: files, length, captions and chapters, and the page is the archive's. */
export async function keepRecording(live: NearLive, video: Video, outside: Outside): Promise<void> {
	const { patch } = await readVideoItem(outside, live.origin, video.uuid);
	if (!patch) return;
	const { duration = null, captions, chapters } = patch;
	const media = (patch.media ?? []).map((one) => ({ ...one, id: live.id }));
	await keep(live, video.uuid, {
		...{ slug: live.slug, status: 'published', media, duration },
		...(captions ? { captions } : {}),
		...(chapters ? { chapters } : {})
	});
}

async function keep(live: NearLive, uuid: string, patch: BroadcastPatch): Promise<void> {
	const key = videoKey(live.host, uuid);
	await applyImport(
		only({ key, patch, redirects: [], notes: [] }),
		'peertube',
		`peertube:${live.host}`,
		decide
	);
}

/** Whoever announced it wrote its status and its address, and meant for them to follow the live. */
function decide({ field }: Conflict): Decision | null {
	return field === 'status' || field.startsWith('media/peertube/') ? 'theirs' : null;
}

async function* only(item: ImportItem): AsyncIterable<ImportItem> {
	yield item;
}
