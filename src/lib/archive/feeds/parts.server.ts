import { oneForProcess } from '#db/process.server.ts';
import { absolute } from '#lib/markdown/absolute.ts';
import { splitAtSlots } from '#lib/markdown/slots.ts';
import type { Locale } from '#lib/words/locale.ts';
import { renderBody } from '../pages/render-body.server.ts';
import { heldMedia } from '../player/held-media.server.ts';
import { findBroadcast } from '../record/read-broadcast.server.ts';
import type { BroadcastRecord } from '../record.ts';
import type { BroadcastParts } from './feed.ts';
import { enclosureOf } from './media-of.ts';

/**
 * The parts of a broadcast that only feeds need. Rendering a text takes milliseconds and a feed shows
 * fifty, so those seen last stay in memory until they change.
 */
type Kept = { changedAt: number; parts: BroadcastParts };

const MOST_KEPT = 200;
/** Characters. A longer text is rendered each time: memory is small. */
const LONGEST_KEPT = 60_000;

const shelf = () => oneForProcess('archive/feed-parts', () => new Map<string, Kept>());

/**
 * @param changedAt from the broadcast's summary
 * @param address its page, whole, in the language of the feed
 */
export function readParts(
	slug: string,
	changedAt: number,
	address: string,
	locale: Locale
): BroadcastParts | null {
	const known = shelf().get(address);
	if (known?.changedAt === changedAt) return known.parts;
	const record = findBroadcast(slug)?.record;
	if (!record) return null;
	const media = heldMedia(record.media);
	const parts = partsOf({ ...record, media }, address, locale);
	// A file that is not there yet comes without the broadcast changing.
	if (parts.html.length > LONGEST_KEPT || media.length < record.media.length) return parts;
	shelf().delete(address);
	const [oldest = ''] = shelf().keys();
	if (shelf().size >= MOST_KEPT) shelf().delete(oldest);
	shelf().set(address, { changedAt, parts });
	return parts;
}

function partsOf(record: BroadcastRecord, address: string, locale: Locale): BroadcastParts {
	return {
		html: htmlOf(record, address, locale),
		enclosure: enclosureOf(record, new URL(address).origin),
		hasChapters: record.chapters.length > 0,
		captions: record.captions.map(({ language, automatic }) => ({ language, automatic })),
		licence: record.licence,
		guid: record.legacy?.guid ?? null
	};
}

function htmlOf(record: BroadcastRecord, address: string, locale: Locale): string {
	const text = renderBody(record, locale);
	const pieces = splitAtSlots(text.html + text.notes);
	return absolute(pieces.map((piece) => ('html' in piece ? piece.html : '')).join('\n'), address);
}
