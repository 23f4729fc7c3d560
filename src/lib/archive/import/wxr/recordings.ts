import type { MediaSource } from '../../record.ts';
import { fromPeertube, fromYoutube, videoAt } from '../html/videos.ts';
import { secondsIn } from './durations.ts';
import { FIELDS } from './fields.ts';
import type { Meta } from './meta.ts';

/** The recordings that a post's metadata names, PeerTube first, each host kind once. */
export function recordingsIn(meta: Meta): MediaSource[] {
	const found = [
		...meta.values(FIELDS.peertube).map((word) => peertube(word, meta)),
		...meta.values(FIELDS.video).map(videoIn),
		enclosed(meta.raw('enclosure')),
		...meta.values(FIELDS.youtube).map((word) => videoIn(word) ?? fromYoutube(word))
	].filter((source) => source !== null);
	return ranked(found);
}

/** In the order they are tried: each provider once, YouTube last. */
export function ranked(sources: readonly MediaSource[]): MediaSource[] {
	const order = ['peertube', 'file', 'youtube'];
	return sources
		.filter(({ provider }, at) => sources.findIndex((one) => one.provider === provider) === at)
		.sort((a, b) => order.indexOf(a.provider) - order.indexOf(b.provider))
		.map((source, rank) => ({ ...source, rank }));
}

/** Seconds, from its own field or from what a podcast plugin adds to the enclosure. */
export function durationIn(meta: Meta): number | null {
	const [written = ''] = meta.values(FIELDS.duration);
	const added = /s:8:"duration";s:\d{1,2}:"([\d:]{1,9})"/.exec(meta.raw('enclosure'))?.[1] ?? '';
	return secondsIn(written) ?? secondsIn(added);
}

/** An address, or a player's HTML around one. */
function videoIn(word: string): MediaSource | null {
	return videoAt(/https?:\/\/[^\s"'<>]+|\/\/[^\s"'<>]+/.exec(word)?.[0] ?? '');
}

function peertube(word: string, meta: Meta): MediaSource | null {
	const [host = ''] = meta.values(FIELDS.peertubeHost);
	const name = /^(?:https?:\/\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?)(?:\/|$)/i.exec(host)?.[1] ?? '';
	return videoIn(word) ?? fromPeertube(name, word);
}

/** WordPress' own field: an address, a length in bytes and a type, one a line. */
function enclosed(written: string): MediaSource | null {
	const [address = '', bytes = '', type = ''] = written.split(/\r?\n/).map((line) => line.trim());
	const video = videoAt(address);
	if (video || !/^https?:\/\/\S{1,1990}$/i.test(address) || !URL.canParse(address)) return video;
	if (!/^(?:audio|video)\/[\w.+-]{1,60}$/.test(type)) return null;
	const { host, pathname } = new URL(address);
	const size = /^\d{1,15}$/.test(bytes) && bytes !== '0' ? Number(bytes) : null;
	return {
		...{ provider: 'file', host, id: pathname.slice(1).slice(-200) || host, shortId: null },
		...{ number: null, url: address, hls: null, duration: null, aspectRatio: null },
		...{ views: null, comments: null, rank: 0, hash: null, isLive: false, missing: false },
		files: [{ url: address, type, height: null, bytes: size }]
	};
}
