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
		videoAt(enclosure(meta).address),
		...meta.values(FIELDS.youtube).map((word) => videoIn(word) ?? fromYoutube(word))
	].filter((source) => source !== null);
	return ranked(found);
}

/** In the order they are tried: each provider once, YouTube last. */
export function ranked(sources: readonly MediaSource[]): MediaSource[] {
	const order = ['peertube', 'youtube'];
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

/** Whether a video of a PeerTube is named without its instance: nobody could find it again. */
export function lacksHost(meta: Meta): boolean {
	const words = meta.values(FIELDS.peertube);
	const isNamed = words.some((word) => fromPeertube('peertube.invalid', word) !== null);
	return isNamed && words.every((word) => peertube(word, meta) === null);
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

/**
 * The address of the file that WordPress' own field names (an address, a length in bytes and a type,
 * one a line), or null. It is on another host, so it is no recording of ours until it is brought here.
 */
export function enclosedIn(meta: Meta): string | null {
	const { address, type } = enclosure(meta);
	if (videoAt(address) || !/^https?:\/\/\S{1,1990}$/i.test(address)) return null;
	const isMedia = /^(?:audio|video)\/[\w.+-]{1,60}$/.test(type);
	return isMedia && URL.canParse(address) ? address : null;
}

function enclosure(meta: Meta): { address: string; type: string } {
	const [address = '', , type = ''] = meta
		.raw('enclosure')
		.split(/\r?\n/)
		.map((line) => line.trim());
	return { address, type };
}
