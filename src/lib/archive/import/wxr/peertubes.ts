import type { MediaSource } from '../../record.ts';
import { fromPeertube, videoIn } from '../html/videos.ts';
import { secondsIn } from './durations.ts';
import { FIELDS, PEERTUBE } from './fields.ts';
import type { Meta } from './meta.ts';

/**
 * The videos of PeerTube that a post's metadata names: by an address, by an identifier, or by what a
 * plugin serialised of one (uuid, duration, views…). An identifier without an instance is no video yet.
 */
type Facts = Partial<Pick<MediaSource, 'duration' | 'aspectRatio' | 'views' | 'comments'>>;

/** @param host the instance of those that are named without theirs, where a person said it */
export function peertubesIn(meta: Meta, host: string | null): MediaSource[] {
	const facts = peertubeFacts(meta);
	const named = meta.values(FIELDS.peertube).map((word) => peertube(word, meta, host));
	const [first, ...rest] = named.filter((source) => source !== null);
	return first ? [first.provider === 'peertube' ? { ...first, ...facts } : first, ...rest] : [];
}

/** Those that nobody could find again, since no instance is named. */
export function hostlessIn(meta: Meta, host: string | null): { uuid: string }[] {
	if (peertubesIn(meta, host).length > 0) return [];
	const named = meta.values(FIELDS.peertube).map((word) => fromPeertube('peertube.invalid', word));
	return named.flatMap((source) => (source ? [{ uuid: source.id }] : [])).slice(0, 1);
}

/** What was serialised of the video: seconds, width over height, counts. Facts that are not there are absent. */
export function peertubeFacts(meta: Meta): Facts {
	const parts = meta.parts(FIELDS.peertube);
	const read = (names: readonly string[]) =>
		names.map((name) => parts.get(name)).find(Boolean) ?? '';
	const count = (names: readonly string[]) => {
		const word = read(names);
		return /^\d{1,15}$/.test(word) ? Number(word) : null;
	};
	const [duration, ratio] = [secondsIn(read(PEERTUBE.duration)), Number(read(PEERTUBE.ratio))];
	const [views, comments] = [count(PEERTUBE.views), count(PEERTUBE.comments)];
	return {
		...(duration !== null && { duration }),
		...(ratio >= 0.1 && ratio <= 10 && { aspectRatio: ratio }),
		...(views !== null && { views }),
		...(comments !== null && { comments })
	};
}

function peertube(word: string, meta: Meta, host: string | null): MediaSource | null {
	const [written = ''] = meta.values(FIELDS.peertubeHost);
	return videoIn(word) ?? fromPeertube(hostIn(written) ?? host ?? '', word);
}

const hostIn = (word: string): string | undefined =>
	/^(?:https?:\/\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?)(?:\/|$)/i.exec(word)?.[1];
