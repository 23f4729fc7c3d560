/** Importing a PeerTube source and reading it again, with a real database and an instance on the loopback. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	exampleVideo,
	refusing,
	startInstance,
	type Instance
} from '../../../../../tests/peertube-instance.ts';
import { freshArchive } from '../../archive.fixture.server.ts';
import { makeOutside, type Outside } from '../../outside/outside.server.ts';
import { readBroadcast, writeBroadcast } from '../../store.server.ts';
import { planImport } from '../plan.server.ts';
import { forgetSource, listSources } from './sources.server.ts';
import { importPeertube, openPeertube, syncPeertube, type Synced } from './sync.server.ts';

freshArchive();
let instance: Instance;
let outside: Outside;
beforeEach(async () => {
	instance = await startInstance();
	outside = makeOutside([instance.origin]);
	instance.videos = [exampleVideo(1), exampleVideo(2)];
});
afterEach(() => instance.close());

const channel = () => new URL('/c/auposte', instance.origin);

async function sync(): Promise<Synced[]> {
	const all: Synced[] = [];
	for await (const one of syncPeertube(outside)) all.push(one);
	return all;
}

async function counts() {
	const [one] = await sync();
	return one && 'report' in one ? one.report.counts : null;
}

const missing = (slug: string) => readBroadcast(slug)?.media.map((one) => one.missing);

test('a source that was imported is read again, and a second reading changes nothing', async () => {
	const { counts: first } = await importPeertube(channel(), outside);
	expect(first).toMatchObject({ create: 2, refused: 0 });
	expect(listSources()).toMatchObject([
		{ address: `${instance.origin}/c/auposte`, lastOutcome: 'ok' }
	]);
	expect(await counts()).toMatchObject({ create: 0, update: 0, same: 2, conflict: 0, notes: 0 });
});

test('a dry run remembers neither the source nor what it listed', async () => {
	const { origin, items } = openPeertube(channel(), outside);
	expect((await planImport(items, origin)).counts).toMatchObject({ create: 2 });
	expect(listSources()).toEqual([]);
	expect(readBroadcast('emission-1')).toBe(null);
});

test('what PeerTube changed is taken, what a person wrote stays', async () => {
	await importPeertube(channel(), outside);
	const held = readBroadcast('emission-1');
	if (!held) throw new Error('not imported');
	writeBroadcast({ ...held, title: 'Un titre d’ici' });
	instance.videos = [exampleVideo(1, { views: 5000, duration: 4000 }), exampleVideo(2)];
	expect(await counts()).toMatchObject({ update: 1, same: 1, conflict: 0 });
	expect(readBroadcast('emission-1')).toMatchObject({ title: 'Un titre d’ici', duration: 4000 });
	expect(readBroadcast('emission-1')?.media[0]?.views).toBe(5000);
});

test('a video absent once is still there, absent twice is missing, and nothing of it is deleted', async () => {
	await importPeertube(channel(), outside);
	const before = readBroadcast('emission-2');
	instance.videos = [exampleVideo(1)];
	await sync();
	expect(readBroadcast('emission-2')).toEqual(before);
	await sync();
	expect(readBroadcast('emission-2')).toEqual({
		...before,
		media: before?.media.map((one) => ({ ...one, missing: true }))
	});
	expect(await counts()).toMatchObject({ update: 0, conflict: 0 });
	expect(missing('emission-1')).toEqual([false]);
});

test('the same holds for one video that was imported alone', async () => {
	await importPeertube(new URL('/w/short2', instance.origin), outside);
	instance.videos = [];
	expect(await counts()).toMatchObject({ update: 0, refused: 0, notes: 1 });
	await sync();
	expect(missing('emission-2')).toEqual([true]);
	instance.videos = [exampleVideo(2)];
	await sync();
	expect(missing('emission-2')).toEqual([false]);
});

test('absences that do not follow one another do not add up', async () => {
	await importPeertube(channel(), outside);
	for (const videos of [[1], [1, 2], [1]]) {
		instance.videos = videos.map((n) => exampleVideo(n));
		await sync();
	}
	expect(missing('emission-2')).toEqual([false]);
});

test('a missing video that comes back is there again', async () => {
	await importPeertube(channel(), outside);
	instance.videos = [exampleVideo(1)];
	await sync();
	await sync();
	instance.videos = [exampleVideo(1), exampleVideo(2)];
	expect(await counts()).toMatchObject({ update: 1, conflict: 0 });
	expect(missing('emission-2')).toEqual([false]);
	expect(await counts()).toMatchObject({ update: 0, same: 2 });
});

test('a rank given here survives a video that goes and comes back', async () => {
	await importPeertube(channel(), outside);
	const held = readBroadcast('emission-2');
	if (!held) throw new Error('not imported');
	writeBroadcast({ ...held, media: held.media.map((one) => ({ ...one, rank: 3 })) });
	for (const videos of [[1], [1], [1, 2]]) {
		instance.videos = videos.map((n) => exampleVideo(n));
		await sync();
	}
	expect(readBroadcast('emission-2')?.media).toMatchObject([{ rank: 3, missing: false }]);
});

test('an instance that fails makes nothing missing, and the next source is read all the same', async () => {
	await importPeertube(channel(), outside);
	await importPeertube(new URL('/w/short1', instance.origin), outside);
	instance.videos = [exampleVideo(1)];
	await sync();
	instance.fail('/api/v1/video-channels/auposte/videos', refusing(400));
	const [failed, read] = await sync();
	expect(failed).toMatchObject({ address: `${instance.origin}/c/auposte`, failed: 'status' });
	expect(read).toHaveProperty('report');
	expect(listSources().map(({ lastOutcome }) => lastOutcome)).toEqual(['status', 'ok']);
	expect(missing('emission-2')).toEqual([false]);
});

test('a source that was forgotten is not read again, and what it brought stays', async () => {
	await importPeertube(channel(), outside);
	expect(forgetSource(`${instance.origin}/c/auposte`)).toBe(true);
	expect(await sync()).toEqual([]);
	expect(readBroadcast('emission-1')).not.toBe(null);
});
