import { outsideFailure, readOutsideFailure } from '../../outside/outside-failure.ts';
import type { Outside } from '../../outside/outside.server.ts';
import { findBroadcastByMedia, readBroadcast } from '../../store.server.ts';
import { applyImport } from '../apply.server.ts';
import type { ImportItem } from '../item.ts';
import type { Decide } from '../merge.ts';
import type { Progress } from '../plan.server.ts';
import type { Report } from '../report.ts';
import { readPlace, sameAddress } from './address.ts';
import { isGone, readPeertube, videoKey } from './read-peertube.ts';
import {
	keepReading,
	listedBefore,
	listSources,
	noteOutcome,
	type Presence
} from './sources.server.ts';

/**
 * Imports a source of PeerTube for good: it is remembered and read again, and a video that was looked
 * for in vain twice in a row is marked missing. Nothing is ever deleted for it.
 */

/** A source ready for `planImport` or `applyImport`; `keep` is called once its items were applied. */
export type OpenSource = {
	/** Of the import: `peertube:HOST`. */
	origin: string;
	items: AsyncIterable<ImportItem>;
	/** Remembers the source and what it listed. Not for a dry run. */
	keep: () => void;
};

/** @throws if the address is not of a page of PeerTube we know how to read */
export function openPeertube(address: URL, outside: Outside): OpenSource {
	const place = readPlace(address);
	if (!place) throw outsideFailure({ code: 'page', host: address.host });
	const source = sameAddress(place);
	const before = listedBefore(source);
	const found = new Map<string, Presence>();
	const host = new URL(place.origin).host;
	return {
		origin: `peertube:${host}`,
		items: noticing(readPeertube(address, outside, [...before.keys()]), host, before, found),
		keep: () => keepReading(source, found)
	};
}

/** Imports a source, and remembers it. @throws as `readPeertube`, the failure being noted */
export async function importPeertube(
	address: URL,
	outside: Outside,
	decide?: Decide,
	onProgress?: (progress: Progress) => void
): Promise<Report> {
	const { origin, items, keep } = openPeertube(address, outside);
	const report = await applyImport(items, 'peertube', origin, decide, onProgress);
	keep();
	return report;
}

/** What came of reading one source again. */
export type Synced = { address: string; report: Report } | { address: string; failed: string };

/** Reads every remembered source again, one after the other; one that fails does not stop the next. */
export async function* syncPeertube(outside: Outside): AsyncIterable<Synced> {
	for (const { address } of listSources()) {
		try {
			yield { address, report: await importPeertube(new URL(address), outside) };
		} catch (failure) {
			const failed = readOutsideFailure(failure)?.code;
			if (!failed) throw failure;
			noteOutcome(address, failed);
			yield { address, failed };
		}
	}
}

/** Notes which videos were there, and marks the ones that were not, twice now. */
async function* noticing(
	items: AsyncIterable<ImportItem>,
	host: string,
	before: ReadonlyMap<string, number>,
	found: Map<string, Presence>
): AsyncIterable<ImportItem> {
	const prefix = videoKey(host, '');
	for await (const item of items) {
		const uuid = item.key.slice(prefix.length);
		if (/^[0-9a-f-]{36}$/.test(uuid))
			found.set(uuid, isGone(item) ? 'gone' : item.patch ? 'here' : 'unread');
		const isMissing = isGone(item) && (before.get(uuid) ?? 0) > 0;
		yield isGone(item) ? absent(item, host, uuid, isMissing) : item;
	}
}

/** A patch that says nothing but that: what was imported stays as it is. */
function absent(item: ImportItem, host: string, uuid: string, isMissing: boolean): ImportItem {
	const slug = findBroadcastByMedia({ provider: 'peertube', host, id: uuid });
	const record = slug === null ? null : readBroadcast(slug);
	if (!record) return item;
	if (!isMissing) return { ...item, patch: { slug: record.slug } };
	const media = record.media
		.filter((one) => one.provider === 'peertube' && one.host === host && one.id === uuid)
		// What an instance never says, or says no more, is not said for it: a rank, counts.
		.map((one) => ({ ...one, rank: 0, views: null, comments: null, missing: true }));
	const values = { id: uuid };
	const notes = [...item.notes, { level: 'warning', code: 'peertube-missing', values } as const];
	return { ...item, patch: { slug: record.slug, media }, notes };
}
