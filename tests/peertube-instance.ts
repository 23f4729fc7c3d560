import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small PeerTube on the loopback, for tests: it answers the part of the REST API that the archive
 * reads, in the shapes of its public documentation (version 7), and fails on demand.
 */
export type InstanceVideo = {
	uuid: string;
	shortUUID: string;
	name: string;
	[field: string]: unknown;
};

export type InstanceCaption = { language: string; label: string; automatic?: boolean; vtt: string };

/** What a path answers in place of its data, as many times as `times` says (once by default). */
export type Mishap = (request: IncomingMessage, response: ServerResponse) => void;

export type Instance = {
	origin: string;
	/** Every video it has, the oldest first; also the order of its one playlist. */
	videos: InstanceVideo[];
	/** UUIDs of the playlist `p1`; null for an element whose video is gone. */
	playlist: (string | null)[];
	chapters: Map<string, { timecode: number; title: string }[]>;
	captions: Map<string, InstanceCaption[]>;
	/** Paths that were asked for, with their queries, in order. */
	asked: string[];
	/** The headers of the last request. */
	lastHeaders: IncomingMessage['headers'];
	/** Makes a path (without its query) fail, `times` times. */
	fail: (path: string, mishap: Mishap, times?: number) => void;
	close: () => Promise<void>;
};

/** A video as its details say it, in the shape of the documentation's example; `over` replaces. */
export function exampleVideo(n: number, over: Record<string, unknown> = {}): InstanceVideo {
	const hex = n.toString(16).padStart(12, '0');
	const uuid = `9c9de5e8-0a1e-484a-b099-${hex}`;
	const file = (height: number) => ({
		id: n * 10 + height,
		resolution: { id: height, label: `${height}p` },
		size: height * 1000,
		fps: 25,
		fileUrl: `https://files.example/${uuid}-${height}.mp4`,
		hasAudio: true,
		hasVideo: true
	});
	return {
		id: n,
		uuid,
		shortUUID: `short${n}`,
		name: `Émission ${n}`,
		description: `Le texte de l’émission ${n}.`,
		duration: 3600 + n,
		aspectRatio: 1.7778,
		views: 100 + n,
		comments: n,
		isLive: false,
		state: { id: 1, label: 'Published' },
		privacy: { id: 1, label: 'Public' },
		licence: { id: 5, label: 'Attribution - Non Commercial - Share Alike' },
		language: { id: 'fr', label: 'French' },
		category: { id: 11, label: 'News & Politics' },
		createdAt: '2024-06-06T08:00:00.000Z',
		updatedAt: new Date().toISOString(),
		publishedAt: '2024-06-06T08:00:00.000Z',
		originallyPublishedAt: '2024-06-05T16:30:00.000Z',
		tags: ['Internet', 'La Quadrature du Net'],
		previewPath: `/lazy-static/previews/${uuid}.jpg`,
		files: [file(360), file(720)],
		streamingPlaylists: [
			{ id: n, type: 1, playlistUrl: `https://files.example/hls/${uuid}/master.m3u8`, files: [] }
		],
		...over
	};
}

/** Starts one, with nothing in it. */
export async function startInstance(): Promise<Instance> {
	const mishaps = new Map<string, { mishap: Mishap; times: number }>();
	const server = createServer((request, response) => {
		const address = new URL(request.url ?? '/', instance.origin);
		instance.asked.push(`${address.pathname}${address.search}`);
		instance.lastHeaders = request.headers;
		const planned = mishaps.get(address.pathname);
		if (planned && planned.times > 0) {
			planned.times -= 1;
			return planned.mishap(request, response);
		}
		const found = answer(instance, address);
		if (found === undefined) return json(response, { status: 404, detail: 'Not found' }, 404);
		if (typeof found !== 'string') return json(response, found);
		response.writeHead(200, { 'content-type': 'text/vtt' }).end(found);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const instance: Instance = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		videos: [],
		playlist: [],
		chapters: new Map(),
		captions: new Map(),
		asked: [],
		lastHeaders: {},
		fail: (path, mishap, times = 1) => void mishaps.set(path, { mishap, times }),
		close: () => {
			server.closeAllConnections();
			return new Promise((closed) => void server.close(() => closed()));
		}
	};
	return instance;
}

/** A mishap: an answer of that status. @param retryAfter in seconds */
export function refusing(status: number, retryAfter?: number): Mishap {
	return (_, response) => {
		if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
		json(response, { status, detail: 'A mishap' }, status);
	};
}

function json(response: ServerResponse, body: unknown, status = 200): void {
	response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(body));
}

function answer(instance: Instance, { pathname, searchParams }: URL): unknown {
	const [, one = '', id = '', rest = ''] =
		/^\/api\/v1\/([\w-]+)\/([\w.@-]+)(?:\/([\w/-]+))?$/.exec(pathname) ?? [];
	const page = <Item>(items: Item[]) => {
		const start = Number(searchParams.get('start') ?? 0);
		const count = Number(searchParams.get('count') ?? 15);
		return { total: items.length, data: items.slice(start, start + count) };
	};
	if (pathname.startsWith('/lazy-static/captions/')) return captionFile(instance, pathname);
	if (one === 'video-playlists') return playlist(instance, rest, page);
	if (one === 'video-channels' || one === 'accounts') {
		const isPublic = ({ privacy }: InstanceVideo) => (privacy as { id: number }).id === 1;
		return id === 'auposte' && rest === 'videos'
			? page(instance.videos.filter(isPublic).map(brief))
			: undefined;
	}
	if (one !== 'videos') return undefined;
	const video = instance.videos.find(({ uuid, shortUUID }) => uuid === id || shortUUID === id);
	if (!video) return undefined;
	if (rest === '') return video;
	if (rest === 'description') return { description: video.wholeDescription ?? video.description };
	if (rest === 'chapters') return { chapters: instance.chapters.get(video.uuid) ?? [] };
	if (rest === 'captions') return captionList(instance, video.uuid);
	return undefined;
}

/** A list says less of a video than its own page. */
function brief({
	files: _f,
	streamingPlaylists: _s,
	tags: _t,
	...rest
}: InstanceVideo): InstanceVideo {
	return rest as InstanceVideo;
}

function playlist(
	{ videos, playlist }: Instance,
	rest: string,
	page: (items: unknown[]) => unknown
): unknown {
	if (rest === '') return { displayName: 'Ateliers de l’été', videosLength: playlist.length };
	const elements = playlist.map((uuid, index) => {
		const video = videos.find((one) => one.uuid === uuid);
		const place = { id: index + 1, position: index + 1, startTimestamp: null };
		return video ? { ...place, type: 0, video: brief(video) } : { ...place, type: 2, video: null };
	});
	return rest === 'videos' ? page(elements) : undefined;
}

function captionList({ captions }: Instance, uuid: string): unknown {
	const data = (captions.get(uuid) ?? []).map(({ language, label, automatic = false }) => ({
		language: { id: language, label },
		automaticallyGenerated: automatic,
		captionPath: `/lazy-static/captions/${uuid}-${language}.vtt`
	}));
	return { total: data.length, data };
}

function captionFile({ captions }: Instance, path: string): string | undefined {
	const [, uuid = '', language] = /\/([0-9a-f-]{36})-([\w-]+)\.vtt$/.exec(path) ?? [];
	return captions.get(uuid)?.find((one) => one.language === language)?.vtt;
}
