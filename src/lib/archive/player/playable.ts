import type { MediaHosts } from '#lib/http/media-policy.server.ts';
import type { MediaSource } from '../record.ts';
import { originOf } from './hosts.ts';

/**
 * The places where a recording can be played, as the page shows them and its script uses them: every
 * address checked, the hosts named, the best place first and Google last.
 */
export type Playable = {
	provider: MediaSource['provider'];
	/** Who will be asked, by name: what the button says. Empty for a file of ours. */
	hosts: string[];
	files: PlayableFile[];
	/** A playlist of HLS. */
	hls: string | null;
	/** The host's own player. */
	frame: string | null;
	/** The host's page. */
	page: string | null;
	isLive: boolean;
	/** There is nothing to see in it. */
	isSound: boolean;
};

export type PlayableFile = { url: string; type: string; height: number | null };

const YOUTUBE_FRAMES = 'https://www.youtube-nocookie.com';

/** @param site the public origin of this site: one on https asks nobody by http */
export function playableSources(media: readonly MediaSource[], site: string): Playable[] {
	return media
		.filter(({ missing }) => !missing)
		.toSorted((a, b) => isGoogle(a) - isGoogle(b) || a.rank - b.rank)
		.flatMap((source) => {
			const playable = MAKERS[source.provider](source, site);
			const { files, hls, frame } = playable;
			return files.length > 0 || hls || frame ? [playable] : [];
		});
}

/** Whom the page of these may ask: its policy names them, and nobody else. */
export function mediaHosts(sources: readonly Playable[], site: string): MediaHosts {
	const origins = (addresses: (string | null)[]) => [
		...new Set(addresses.flatMap((address) => (address && originOf(address, site)) ?? []))
	];
	return {
		files: origins(sources.flatMap(({ files, hls }) => [...files.map(({ url }) => url), hls])),
		frames: origins(sources.map(({ frame }) => frame))
	};
}

const isGoogle = ({ provider }: MediaSource): number => Number(provider === 'youtube');

const MAKERS: Record<MediaSource['provider'], (one: MediaSource, site: string) => Playable> = {
	peertube(source, site) {
		const { host, id, isLive } = source;
		const home =
			originOf(source.url ?? `https://${host}`, site) ?? originOf(`https://${host}`, site);
		const files = source.files.filter(({ url }) => originOf(url, site) !== null);
		const hls = source.hls && originOf(source.hls, site) ? source.hls : null;
		const frame = home && isWord(id) ? `${home}/videos/embed/${id}` : null;
		const page = home ? (source.url ?? (isWord(id) ? `${home}/w/${id}` : null)) : null;
		const asked = [frame, hls, ...files.map(({ url }) => url)].flatMap((url) => url ?? []);
		return {
			...{ provider: 'peertube', hls, frame, page, isLive, isSound: false },
			hosts: [...new Set(asked.map((url) => new URL(url).host))],
			files: files.map(({ url, type, height }) => ({ url, type, height }))
		};
	},
	youtube({ id, isLive }) {
		const known = isWord(id);
		return {
			...{ provider: 'youtube', files: [], hls: null, isLive, isSound: false },
			hosts: ['YouTube (Google)'],
			frame: known ? `${YOUTUBE_FRAMES}/embed/${id}` : null,
			page: known ? `https://www.youtube.com/watch?v=${id}` : null
		};
	},
	file({ id, files: [file] }) {
		const url = `/media/files/${encodeURIComponent(id)}`;
		const type = file?.type ?? '';
		return {
			...{ provider: 'file', hosts: [], hls: null, frame: null, page: url, isLive: false },
			isSound: type.startsWith('audio/'),
			files: [{ url, type, height: file?.height ?? null }]
		};
	}
};

const isWord = (id: string): boolean => /^[\w-]{1,100}$/.test(id);
