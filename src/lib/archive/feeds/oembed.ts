import type { Image } from '../record.ts';
import { pictureOf } from './media-of.ts';
import { el, textEl, writeXml } from './xml.ts';

/**
 * The card of a broadcast for whoever quotes its address (oembed.com). A link and a picture, never a
 * frame: a page of ours is not shown inside another, where it could be watched.
 */
export type Card = Readonly<Record<string, string | number>>;

const A_DAY_SECONDS = 86_400;
/** Pixels, of the largest picture that is kept. */
const WIDEST = 1280;

/** @param origin of the site @param provider the name of the house */
export function cardOf(
	{ title, image }: { title: string; image: Image | null },
	origin: string,
	provider: string
): Card {
	const picture = pictureOf(image, origin);
	const width = Math.min(image?.width ?? 0, WIDEST);
	const height = Math.round(((image?.height ?? 0) * width) / (image?.width || 1));
	return {
		version: '1.0',
		type: 'link',
		title,
		provider_name: provider,
		provider_url: origin,
		cache_age: A_DAY_SECONDS,
		// All three or none.
		...(picture && width > 0 && height > 0
			? { thumbnail_url: picture, thumbnail_width: width, thumbnail_height: height }
			: {})
	};
}

export const writeCardAsXml = (card: Card): string =>
	writeXml(el('oembed', {}, ...Object.entries(card).map(([name, value]) => textEl(name, value))));
