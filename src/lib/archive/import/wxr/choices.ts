/** What a person says of a site because its export does not; null where they say nothing. */
export type WxrChoices = {
	/** The instance of videos that are named without theirs: `video.example.org`. */
	peertubeHost: string | null;
	/** The first words of the addresses of categories and of tags: `theme`; `.` where there are none. */
	categoryBase: string | null;
	tagBase: string | null;
};

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/;
const BASE = /^(?:\.|[^\s/?#.][^\s?#]{0,99})$/;

/**
 * A choice from what was typed or copied: an address gives its host, slashes around a word go.
 *
 * @returns null for what can be none
 */
export function readChoice(name: keyof WxrChoices, written: string): string | null {
	const bare = written
		.trim()
		.replace(/^https?:\/\//i, '')
		.replace(/^\/+|\/+$/g, '');
	const word = name === 'peertubeHost' ? bare.toLowerCase() : bare;
	return (name === 'peertubeHost' ? HOST : BASE).test(word) ? word : null;
}

export const NO_CHOICES: WxrChoices = { peertubeHost: null, categoryBase: null, tagBase: null };
