import type { MediaSource } from '../../record.ts';
import { fromYoutube, videoAt, videoIn } from '../html/videos.ts';
import { secondsIn } from './durations.ts';
import { FIELDS } from './fields.ts';
import type { Meta } from './meta.ts';
import { peertubeFacts, peertubesIn } from './peertubes.ts';

/**
 * The recordings that a post's metadata names, PeerTube first, each host kind once.
 *
 * @param host the instance of videos that are named without theirs, where it is known
 */
export function recordingsIn(meta: Meta, host: string | null): MediaSource[] {
	const found = [
		...peertubesIn(meta, host),
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

/** Seconds, from its own field, from what a podcast plugin adds to the enclosure, or from PeerTube's. */
export function durationIn(meta: Meta): number | null {
	const [written = ''] = meta.values(FIELDS.duration);
	const added = /s:8:"duration";s:\d{1,2}:"([\d:]{1,9})"/.exec(meta.raw('enclosure'))?.[1] ?? '';
	return secondsIn(written) ?? secondsIn(added) ?? peertubeFacts(meta).duration ?? null;
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
