/**
 * What an address of a PeerTube instance names: a channel, an account, a playlist or a video. Only
 * the shapes of PeerTube's own pages are known, old and new.
 */
export type PeertubePlace = {
	kind: 'channel' | 'account' | 'playlist' | 'video';
	/** `https://video.example.org`. */
	origin: string;
	/** A name (`chaine`, `chaine@other.example`) or an identifier (UUID, short UUID or number). */
	id: string;
};

const SHAPES: readonly [PeertubePlace['kind'], RegExp][] = [
	['playlist', /^\/(?:w\/p|videos\/watch\/playlist|video-playlists\/embed)\/([\w-]{1,40})\/?$/],
	['video', /^\/(?:w|videos\/watch|videos\/embed)\/(\d|[\w-]{2,40})(?:;[^/]*)?\/?$/],
	['channel', /^\/(?:c|video-channels)\/([\w.-]{1,100}(?:@[\w.:-]{1,253})?)(?:\/[\w-]*)?$/],
	['account', /^\/(?:a|accounts)\/([\w.-]{1,100}(?:@[\w.:-]{1,253})?)(?:\/[\w-]*)?$/]
];

/** Reads such an address, or null. */
export function readPlace(address: URL): PeertubePlace | null {
	const path = address.pathname.replaceAll('%40', '@');
	for (const [kind, shape] of SHAPES) {
		const id = shape.exec(path)?.[1];
		if (id) return { kind, origin: address.origin, id };
	}
	return null;
}

/** One way to write a place, so that the same source is remembered once. */
export function sameAddress({ kind, origin, id }: PeertubePlace): string {
	const path = { channel: 'c', account: 'a', playlist: 'w/p', video: 'w' }[kind];
	return `${origin}/${path}/${id}`;
}
