import { address } from '#lib/words/addresses.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { BroadcastRecord } from '../record.ts';
import type { PlayerPage } from './page-data.ts';
import { playableSources } from './playable.ts';
import type { PlayerWords } from './words.ts';

/**
 * What a page hands to its player. A broadcast that has not begun has nothing to play, whatever its
 * record says.
 *
 * @param site the public origin of this site
 */
export function playerPage(
	{ slug, status, language, media, captions }: BroadcastRecord,
	locale: Locale,
	words: PlayerWords,
	site: string
): PlayerPage {
	return {
		locale,
		sources: status === 'scheduled' ? [] : playableSources(media, site),
		tracks: captions.map((caption) => ({
			src: address(locale, `/archive/${slug}/captions/${caption.language}.vtt`),
			language: caption.language,
			label: caption.label,
			shown: isSpoken(caption.language, locale) && !isSpoken(language, locale)
		})),
		words: words.script
	};
}

/** `fr-CA` is French. */
const isSpoken = (language: string, locale: Locale): boolean => language.split('-')[0] === locale;
