/** Reading PeerTube, against an instance on the loopback that answers and fails as real ones do. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	exampleVideo,
	refusing,
	startInstance,
	type Instance
} from '../../../../../tests/peertube-instance.ts';
import { outsideFailure, readOutsideFailure } from '../../outside/outside-failure.ts';
import { makeOutside, type Outside } from '../../outside/outside.server.ts';
import type { ImportItem } from '../item.ts';
import { readSaid } from '../said.ts';
import { readPlace, sameAddress } from './address.ts';
import { listVideos } from './instance.server.ts';
import { secondsToWait } from './patiently.ts';
import { isGone, readPeertube } from './read-peertube.ts';

let instance: Instance;
let outside: Outside;
beforeEach(async () => {
	instance = await startInstance();
	outside = makeOutside([instance.origin]);
});
afterEach(() => instance.close());

const at = (path: string) => new URL(path, instance.origin);

async function read(path: string, known: string[] = []): Promise<ImportItem[]> {
	const items: ImportItem[] = [];
	for await (const item of readPeertube(at(path), outside, known)) items.push(item);
	return items;
}

const codes = (items: ImportItem[]) =>
	items.map(({ notes }) => notes.map(({ code }) => code).join());
const titles = (items: ImportItem[]) => items.map(({ patch }) => patch?.title ?? null);

describe('an address', () => {
	test.each([
		['/c/auposte', 'channel', 'auposte'],
		['/c/auposte@tube.example/videos', 'channel', 'auposte@tube.example'],
		['/video-channels/au.poste/video-playlists', 'channel', 'au.poste'],
		['/a/auposte', 'account', 'auposte'],
		['/accounts/auposte/video-channels', 'account', 'auposte'],
		['/w/p/2y84q2MQUMWPbiEcxNXMgC?playlistPosition=2', 'playlist', '2y84q2MQUMWPbiEcxNXMgC'],
		[
			'/videos/watch/playlist/9c9de5e8-0a1e-484a-b099-e80766180a6d',
			'playlist',
			'9c9de5e8-0a1e-484a-b099-e80766180a6d'
		],
		['/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=12?start=2m', 'video', 'kkGMgK9ZtnKfYAgnEtQxbv'],
		[
			'/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
			'video',
			'9c9de5e8-0a1e-484a-b099-e80766180a6d'
		]
	])('%s is a %s', (path, kind, id) => {
		expect(readPlace(at(path))).toEqual({ kind, id, origin: instance.origin });
	});

	test.each(['/', '/videos/overview', '/w/', '/c/', '/w/p/', '/c/a%2Fb', '/c/%ff', '/my-account'])(
		'%s is none',
		(path) => expect(readPlace(at(path))).toBe(null)
	);

	test('what is no such page is refused, and asked nothing', async () => {
		const failure: unknown = await read('/about').catch((thrown: unknown) => thrown);
		expect(readOutsideFailure(failure)?.code).toBe('page');
		expect(instance.asked).toEqual([]);
	});

	test('several ways to write one place are the same source', () => {
		const same = ['/c/auposte', '/video-channels/auposte/videos', '/c/auposte/?a=b'].map((path) => {
			const place = readPlace(at(path));
			return place && sameAddress(place);
		});
		expect(new Set(same)).toEqual(new Set([`${instance.origin}/c/auposte`]));
	});
});

describe('one video', () => {
	test('every field that has a home in a record gets there', async () => {
		const video = exampleVideo(1, {
			description:
				'Rendez-vous à 18:30.\nEn direct :tada[x]\n\n<b>Sources</b> et [page](https://example.org)'
		});
		instance.videos = [video];
		instance.chapters.set(video.uuid, [
			{ timecode: 60, title: 'La suite' },
			{ timecode: 0, title: 'Bonjour' }
		]);
		const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour';
		instance.captions.set(video.uuid, [
			{ language: 'fr', label: 'Français', automatic: true, vtt }
		]);
		const [item] = await read('/w/short1');
		expect(item?.key).toBe(`peertube:${new URL(instance.origin).host}:${video.uuid}`);
		expect(item?.notes).toEqual([]);
		expect(item?.patch).toEqual({
			slug: 'emission-1',
			title: 'Émission 1',
			summary: 'Rendez-vous à 18:30. En direct :tada[x]',
			body: expect.any(String),
			status: 'published',
			language: 'fr',
			licence: 'CC-BY-NC-SA-4.0',
			startsAt: '2024-06-05T18:30',
			zone: 'Europe/Paris',
			duration: 3601,
			tags: [
				{ slug: 'internet', name: 'Internet' },
				{ slug: 'la-quadrature-du-net', name: 'La Quadrature du Net' }
			],
			chapters: [
				{ at: 0, title: 'Bonjour' },
				{ at: 60, title: 'La suite' }
			],
			captions: [
				{
					language: 'fr',
					label: 'Français',
					automatic: true,
					passages: [{ from: 1000, to: 2000, text: 'Bonjour' }]
				}
			],
			image: {
				name: null,
				width: null,
				height: null,
				alt: '',
				credit: null,
				source: `${instance.origin}/lazy-static/previews/${video.uuid}.jpg`
			},
			media: [
				{
					provider: 'peertube',
					host: new URL(instance.origin).host,
					id: video.uuid,
					shortId: 'short1',
					number: 1,
					url: `${instance.origin}/w/short1`,
					files: [720, 360].map((height) => ({
						url: `https://files.example/${video.uuid}-${height}.mp4`,
						type: 'video/mp4',
						height,
						bytes: height * 1000
					})),
					hls: `https://files.example/hls/${video.uuid}/master.m3u8`,
					duration: 3601,
					aspectRatio: 1.7778,
					views: 101,
					comments: 1,
					rank: 0,
					hash: null,
					isLive: false,
					missing: false
				}
			]
		});
		expect(item?.patch?.body).toContain('\\<b>Sources\\</b> et [page](https://example.org)');
		expect(item?.patch?.body).toContain('\\:tada\\[x]');
		expect(item && item.patch && readSaid(item.patch).notes).toEqual([]);
	});

	test('nothing but its fields counts: another `updatedAt` is the same video', async () => {
		instance.videos = [exampleVideo(1)];
		const first = await read('/w/short1');
		instance.videos = [exampleVideo(1, { updatedAt: '2030-01-01T00:00:00.000Z', likes: 9 })];
		expect(await read('/w/short1')).toEqual(first);
	});

	test('a description cut at 250 characters is asked for whole', async () => {
		const wholeDescription = 'Un long texte. '.repeat(40).trim();
		const description = `${wholeDescription.slice(0, 247)}...`;
		instance.videos = [exampleVideo(1, { description, wholeDescription })];
		const [item] = await read('/w/short1');
		expect(item?.patch?.body).toBe(wholeDescription);
		expect(item?.patch?.summary?.length).toBeLessThanOrEqual(301);
	});

	test('an answer with hardly anything in it, as of an old version, still makes a broadcast', async () => {
		const { uuid } = exampleVideo(1);
		instance.videos = [{ uuid, shortUUID: 'short1', name: 'Seule' }];
		const [item] = await read('/w/short1');
		expect(item?.patch).toMatchObject({ slug: 'seule', title: 'Seule', duration: null });
		expect(item?.patch).not.toHaveProperty('licence');
		expect(item && item.patch && readSaid(item.patch).notes).toEqual([]);
	});

	test('hostile fields are text, or nothing', async () => {
		instance.videos = [
			exampleVideo(1, {
				name: '<script>alert(1)</script>',
				previewPath: 'javascript:alert(1)',
				language: { id: '"><script>', label: 'x' },
				licence: { id: 999, label: 'Mine' },
				files: [{ fileUrl: 'javascript:alert(1)', resolution: { id: 720 } }],
				streamingPlaylists: [{ playlistUrl: 'data:text/html,x', files: null }],
				originallyPublishedAt: 'yesterday',
				aspectRatio: 9000,
				duration: 1e12
			})
		];
		const [item] = await read('/w/short1');
		expect(item?.patch).toMatchObject({ title: '<script>alert(1)</script>', duration: null });
		expect(item?.patch?.media?.[0]).toMatchObject({ files: [], hls: null, aspectRatio: null });
		for (const absent of ['image', 'language', 'licence', 'startsAt']) {
			expect(item?.patch).not.toHaveProperty(absent);
		}
		expect(item && item.patch && readSaid(item.patch).notes).toEqual([]);
	});

	test('an announced live is scheduled for its hour, and a running one is live', async () => {
		const live = {
			isLive: true,
			originallyPublishedAt: null,
			liveSchedules: [{ startAt: '2026-12-01T17:30:00.000Z' }]
		};
		instance.videos = [
			exampleVideo(1, { ...live, state: { id: 4 } }),
			exampleVideo(2, { ...live, state: { id: 1 } })
		];
		const items = await read('/c/auposte');
		expect(items.map(({ patch }) => patch?.status)).toEqual(['scheduled', 'live']);
		expect(items[0]?.patch).toMatchObject({ startsAt: '2026-12-01T18:30', duration: null });
		expect(items[0]?.patch?.media?.[0]).toMatchObject({ isLive: true, files: [] });
	});

	test('sound and picture kept apart are not files to play', async () => {
		const parts = [
			{
				fileUrl: 'https://files.example/sound.mp4',
				resolution: { id: 0 },
				hasAudio: true,
				hasVideo: false
			},
			{
				fileUrl: 'https://files.example/picture.mp4',
				resolution: { id: 720 },
				hasAudio: false,
				hasVideo: true
			},
			{ fileUrl: 'https://files.example/both.mp4', resolution: { id: 360 } }
		];
		instance.videos = [
			exampleVideo(1, { files: [], streamingPlaylists: [{ playlistUrl: null, files: parts }] })
		];
		const [item] = await read('/w/short1');
		expect(item?.patch?.media?.[0]?.files.map(({ url }) => url)).toEqual([
			'https://files.example/both.mp4'
		]);
	});
});

describe('a list', () => {
	test('every page is read, once, and every video in it', async () => {
		instance.videos = Array.from({ length: 205 }, (_, n) => exampleVideo(n + 1));
		const place = readPlace(at('/c/auposte'));
		const names: (string | undefined)[] = [];
		if (place) for await (const video of listVideos(outside, place)) names.push(video?.name);
		expect(names).toEqual(instance.videos.map(({ name }) => name));
		const lists = instance.asked.filter((path) => path.includes('/video-channels/'));
		expect(lists.map((path) => new URLSearchParams(path.split('?')[1]).get('start'))).toEqual([
			'0',
			'100',
			'200'
		]);
	});

	test('an account is read the same way', async () => {
		instance.videos = [exampleVideo(1)];
		expect(titles(await read('/a/auposte/videos'))).toEqual(['Émission 1']);
	});

	test('a playlist is a series, and says what is no longer in it', async () => {
		instance.videos = [exampleVideo(1), exampleVideo(2)];
		instance.playlist = [exampleVideo(2).uuid, null, exampleVideo(1).uuid, null];
		const items = await read('/w/p/p1');
		expect(titles(items)).toEqual(['Émission 2', null, 'Émission 1', null]);
		expect(codes(items)).toEqual(['', 'peertube-unavailable', '', 'peertube-unavailable']);
		expect(new Set(items.map(({ key }) => key)).size).toBe(4);
		expect(items[0]?.patch?.series).toEqual({
			slug: 'ateliers-de-l-ete',
			name: 'Ateliers de l’été'
		});
	});

	test('private videos and those behind a password are skipped, and said', async () => {
		instance.videos = [exampleVideo(1), exampleVideo(2, { privacy: { id: 3 } }), exampleVideo(3)];
		instance.playlist = instance.videos.map(({ uuid }) => uuid);
		instance.fail(`/api/v1/videos/${exampleVideo(3).uuid}`, refusing(403));
		const items = await read('/w/p/p1');
		expect(titles(items)).toEqual(['Émission 1', null, null]);
		expect(codes(items)).toEqual(['', 'peertube-private', 'peertube-private']);
	});

	test('a video that left the list is asked for by name before it is called gone', async () => {
		instance.videos = [exampleVideo(1), exampleVideo(2)];
		instance.playlist = [exampleVideo(1).uuid];
		const items = await read(
			'/w/p/p1',
			[1, 2, 3].map((n) => exampleVideo(n).uuid)
		);
		expect(titles(items)).toEqual(['Émission 1', 'Émission 2', null]);
		expect(items.map(isGone)).toEqual([false, false, true]);
		expect(items[1]?.patch).not.toHaveProperty('series');
	});
});

describe('mishaps', () => {
	test('a busy instance is asked again, when it says', async () => {
		instance.videos = [exampleVideo(1)];
		instance.fail('/api/v1/video-channels/auposte/videos', refusing(429, 0), 2);
		instance.fail(`/api/v1/videos/${exampleVideo(1).uuid}`, refusing(503, 0));
		expect(titles(await read('/c/auposte'))).toEqual(['Émission 1']);
		expect(instance.asked).toHaveLength(3 + 2 + 2);
	});

	test('after five tries a video is refused, and the next one is read', async () => {
		instance.videos = [exampleVideo(1), exampleVideo(2)];
		const path = `/api/v1/videos/${exampleVideo(1).uuid}`;
		instance.fail(path, refusing(500, 0), 99);
		const items = await read('/c/auposte');
		expect(items[0]?.notes).toMatchObject([
			{ level: 'error', code: 'outside-status', values: { status: 500 } }
		]);
		expect(items.map(isGone)).toEqual([false, false]);
		expect(titles(items)).toEqual([null, 'Émission 2']);
		expect(instance.asked.filter((asked) => asked === path)).toHaveLength(5);
	});

	test('waits double, are spread out, bounded, and what will not change is not asked twice', () => {
		const host = 'tube.example';
		const busy = outsideFailure({ code: 'status', host, status: 502 });
		expect([1, 2, 3, 4].map((tried) => secondsToWait(busy, tried, 1))).toEqual([1, 2, 4, 8]);
		expect(secondsToWait(busy, 1, 0)).toBe(0.5);
		const wait = (retryAfter: number) =>
			secondsToWait(outsideFailure({ code: 'status', host, status: 429, retryAfter }), 1, 0);
		expect([wait(0), wait(30), wait(100_000)]).toEqual([0, 30, null]);
		for (const status of [400, 401, 403, 404, 501]) {
			expect(secondsToWait(outsideFailure({ code: 'status', host, status }), 1, 0)).toBe(null);
		}
		expect(secondsToWait(outsideFailure({ code: 'address', host }), 1, 0)).toBe(null);
		expect(secondsToWait(new Error('ours'), 1, 0)).toBe(null);
	});

	test('a list that cannot be read refuses the whole source, so that nothing looks missing', async () => {
		instance.videos = Array.from({ length: 101 }, (_, n) => exampleVideo(n + 1));
		instance.fail('/api/v1/video-channels/auposte/videos', (_, response) => response.end('<html>'));
		const failure: unknown = await read('/c/auposte').catch((thrown: unknown) => thrown);
		expect(readOutsideFailure(failure)?.code).toBe('malformed');
	});

	test('malformed, huge or nonsensical videos are refused one by one', async () => {
		instance.videos = [1, 2, 3, 4].map((n) => exampleVideo(n));
		const path = (n: number) => `/api/v1/videos/${exampleVideo(n).uuid}`;
		instance.fail(path(1), (_, response) => response.end('{"uuid":'));
		instance.fail(path(2), (_, response) => response.end(`"${'x'.repeat(5_000_001)}"`));
		instance.fail(path(3), (_, response) => response.end('{"uuid":"../..","name":5}'));
		const items = await read('/c/auposte');
		expect(codes(items)).toEqual(['outside-malformed', 'outside-size', 'outside-malformed', '']);
	});

	test('captions that cannot be read say nothing: those kept before stay', async () => {
		instance.videos = [exampleVideo(1)];
		const { uuid } = exampleVideo(1);
		instance.fail(`/api/v1/videos/${uuid}/captions`, refusing(500, 0), 99);
		instance.fail(`/api/v1/videos/${uuid}/chapters`, refusing(404));
		const [item] = await read('/w/short1');
		expect(item?.patch).not.toHaveProperty('captions');
		expect(item?.patch?.chapters).toEqual([]);
		expect(item?.notes).toMatchObject([{ level: 'warning', code: 'peertube-captions' }]);
	});
});
