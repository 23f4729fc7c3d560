/** Watching a live, with a real database and an instance on the loopback that goes live and ends. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	exampleVideo,
	refusing,
	startInstance,
	type Instance
} from '../../../../tests/peertube-instance.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { importPeertube } from '../import/peertube/sync.server.ts';
import { makeOutside, type Outside } from '../outside/outside.server.ts';
import type { BroadcastRecord } from '../record.ts';
import { onArchiveChanged, readBroadcast, writeBroadcast } from '../store.server.ts';
import { liveState, watchLives } from './watch.server.ts';

freshArchive();
let instance: Instance;
let outside: Outside;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const hour = Date.parse('2026-12-01T17:30:00Z');
const { uuid } = exampleVideo(1);
const waiting = { isLive: true, state: { id: 4 }, files: [], streamingPlaylists: [] };
const playlist = { playlistUrl: 'https://files.example/live.m3u8', files: [] };
const running = {
	isLive: true,
	state: { id: 1 },
	files: [],
	streamingPlaylists: [playlist],
	publishedAt: '2026-12-01T17:31:00.000Z'
};
const over = { ...waiting, state: { id: 5 } };

beforeEach(async () => {
	instance = await startInstance();
	outside = makeOutside([instance.origin]);
	// Nothing is announced in an empty archive: whatever the spec before watched is let go.
	await watchLives(outside, 0);
});
afterEach(() => instance.close());

/** What an admin writes to announce an evening. */
function announce(fields: Partial<BroadcastRecord> = {}): void {
	const media = {
		provider: 'peertube' as const,
		host: new URL(instance.origin).host,
		id: uuid,
		url: `${instance.origin}/w/short1`
	};
	writeBroadcast({
		...recordOf({
			slug: 'la-nuit',
			title: 'Une nuit',
			status: 'scheduled',
			startsAt: '2026-12-01T18:30',
			zone: 'Europe/Paris',
			media: [media]
		}),
		...fields
	});
}

async function at(now: number, video: Record<string, unknown> | null): Promise<void> {
	instance.videos = video ? [exampleVideo(1, video)] : [];
	await watchLives(outside, now);
}

test('an evening goes from its announcement to its recording at the same address', async () => {
	announce({ summary: 'Écrit ici.', tags: [{ slug: 'nuit', name: 'Nuit' }] });
	let changes = 0;
	const stop = onArchiveChanged(() => (changes += 1));
	await at(hour - 10 * MINUTE, waiting);
	expect(liveState('la-nuit')).toEqual({ status: 'scheduled' });
	expect(changes).toBe(0);

	await at(hour + MINUTE, running);
	expect(liveState('la-nuit')).toEqual({ status: 'live', startedAt: '2026-12-01T17:31:00.000Z' });
	expect(readBroadcast('la-nuit')).toMatchObject({
		status: 'live',
		media: [{ isLive: true, hls: 'https://files.example/live.m3u8' }]
	});
	expect(changes).toBeGreaterThan(0);

	await at(hour + 90 * MINUTE, over);
	expect(liveState('la-nuit')).toMatchObject({ status: 'ended' });
	expect(readBroadcast('la-nuit')?.status).toBe('live');

	const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonsoir';
	instance.captions.set(uuid, [{ language: 'fr', label: 'Français', vtt }]);
	await at(hour + 120 * MINUTE, {});
	expect(liveState('la-nuit')).toEqual({ status: 'published' });
	expect(readBroadcast('la-nuit')).toMatchObject({
		...{ title: 'Une nuit', summary: 'Écrit ici.', startsAt: '2026-12-01T18:30' },
		...{ status: 'published', duration: 3601, tags: [{ slug: 'nuit' }] },
		captions: [{ passages: [{ text: 'Bonsoir' }] }],
		media: [{ isLive: false, files: [{ height: 720 }, { height: 360 }] }]
	});
	stop();

	const asked = instance.asked.length;
	await at(hour + 180 * MINUTE, {});
	expect(instance.asked).toHaveLength(asked);
});

test('nobody is asked before the last half hour, nor about a draft or what was withdrawn', async () => {
	announce();
	await at(hour - 31 * MINUTE, waiting);
	for (const status of ['draft', 'withdrawn', 'published'] as const) {
		announce({ status });
		await at(hour, waiting);
	}
	expect(instance.asked).toEqual([]);
});

test('an instance is asked every fifteen to twenty seconds', async () => {
	announce();
	for (let now = hour; now < hour + 5 * MINUTE; now += 5 * SECOND) await at(now, waiting);
	expect(instance.asked.length).toBeGreaterThanOrEqual(300 / 20);
	expect(instance.asked.length).toBeLessThanOrEqual(300 / 13);
});

test('an instance that fails is left in peace, and changes nothing', async () => {
	announce();
	await at(hour, running);
	const before = readBroadcast('la-nuit');
	const path = `/api/v1/videos/${uuid}`;
	instance.fail(path, refusing(500), 999);
	const asked = instance.asked.length;
	for (let now = hour + MINUTE; now < hour + 11 * MINUTE; now += 5 * SECOND) await at(now, running);
	expect(instance.asked.length - asked).toBeLessThan(8);
	expect(readBroadcast('la-nuit')).toEqual(before);
	expect(liveState('la-nuit')).toMatchObject({ status: 'live' });
	instance.fail(path, refusing(500), 0);
	await at(hour + 20 * MINUTE, over);
	expect(liveState('la-nuit')).toMatchObject({ status: 'ended' });
});

test('a process that starts during a live finds its way', async () => {
	announce({ status: 'live', startsAt: null });
	expect(liveState('la-nuit')).toEqual({ status: 'live' });
	await at(hour, over);
	await at(hour + 2 * MINUTE, {});
	expect(readBroadcast('la-nuit')?.status).toBe('published');
});

test('a recording whose files are still being made is not published yet', async () => {
	announce({ status: 'live' });
	await at(hour, { files: [], streamingPlaylists: [] });
	expect(liveState('la-nuit')).toMatchObject({ status: 'ended' });
	await at(hour + 2 * MINUTE, { state: { id: 2 } });
	expect(readBroadcast('la-nuit')?.status).toBe('live');
});

test('what the live wrote is no conflict for the next import of its channel', async () => {
	announce();
	await at(hour, running);
	await at(hour + 60 * MINUTE, {});
	const { counts } = await importPeertube(new URL('/c/auposte', instance.origin), outside);
	// Its title and its date were written here: theirs wait for a decision. Nothing else does.
	expect(counts).toMatchObject({ create: 0, conflict: 1 });
	instance.videos = [
		exampleVideo(1, {
			duration: 4000,
			name: 'Une nuit',
			originallyPublishedAt: '2026-12-01T17:30:00.000Z'
		})
	];
	const again = await importPeertube(new URL('/c/auposte', instance.origin), outside);
	expect(again.counts).toMatchObject({ update: 1, conflict: 0 });
	expect(readBroadcast('la-nuit')).toMatchObject({ duration: 4000, status: 'published' });
});

test('the public learns nothing of a draft, of what was withdrawn, or of what is not there', () => {
	announce({ status: 'draft' });
	expect([liveState('la-nuit'), liveState('nothing')]).toEqual([null, null]);
	announce({ status: 'withdrawn' });
	expect(liveState('la-nuit')).toBe(null);
});
