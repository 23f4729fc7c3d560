import { createHash } from 'node:crypto';

/**
 * Names that feeds give to what they carry, the same for ever: name-based UUIDs, version 5 (RFC 9562,
 * section 5.5).
 */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
/** https://podcastindex.org/namespace/1.0, `guid`. */
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** @returns `917393e3-1b1e-5cef-ace4-edaa54e1f810` */
export function uuidOf(namespace: string, name: string): string {
	const hash = createHash('sha1')
		.update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest();
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	const hex = hash.toString('hex', 0, 16);
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The `podcast:guid` of a feed: of its address without its scheme and last slashes. */
export const podcastGuid = (address: string): string =>
	uuidOf(PODCAST_NAMESPACE, address.replace(/^https?:\/\//, '').replace(/\/+$/, ''));

/**
 * The name of a broadcast in every feed, in both languages. One that came from an older site keeps the
 * name it had there: whoever followed that site's feed is led to ours, and sees nothing twice.
 *
 * @param guid its name in the older feed; kept if it is an address (RFC 4287, section 4.2.6)
 */
export function broadcastId(origin: string, slug: string, guid: string | null): string {
	if (guid !== null && /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(guid) && URL.canParse(guid)) return guid;
	return `urn:uuid:${uuidOf(URL_NAMESPACE, `${origin}/archive/${slug}`)}`;
}
