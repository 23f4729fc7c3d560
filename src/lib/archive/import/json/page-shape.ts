import * as v from 'valibot';

/**
 * Broadcasts in the shape of the pages of auposte.fr, field by field as those pages name them. A
 * field that is null, empty or absent is not known; one that is not here is refused.
 * docs/archive.md shows a whole one.
 */
const words = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500_000))), null);
const number = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null);
const numberOrWords = v.optional(v.nullable(v.union([v.number(), v.string()])), null);
const list = <Item extends v.GenericSchema>(item: Item) =>
	v.optional(v.nullable(v.pipe(v.array(item), v.maxLength(1000))), null);

const Peertube = v.strictObject({
	/** `video.example.org`; the pages do not say it, and without it there is no video to show. */
	peertube_host: words,
	peertube_id: number,
	/** Seconds. */
	peertube_duration: number,
	peertube_uuid: words,
	peertube_short_uuid: words,
	/** Width over height, `1.78` or `16/9`. */
	peertube_aspect_ratio: numberOrWords,
	peertube_views_count: number,
	peertube_comments_count: number
});

export const PageBroadcast = v.strictObject({
	id: number,
	wp_legacy_id: number,
	wp_legacy_link: words,
	wp_legacy_source_url: words,
	youtube_id: words,
	peertube: v.optional(v.nullable(Peertube), null),
	page: v.optional(v.nullable(v.strictObject({ image_url: words })), null),
	/** The last word of the address here; made from the old link or the title where it is absent. */
	slug: words,
	title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500)),
	summary: words,
	series: words,
	/** `Bastien Le Querrec, Nono | La Quadrature du Net`: names, then what they are with. */
	guests: words,
	/** Seconds, `1:32:05`, `92 min` or `1h32`. */
	duration: numberOrWords,
	/** `05/06/24`, `05/06/2024`, `2024-06-05` or `2024-06-05T18:30`, on the clocks of Paris. */
	date: words,
	/** `Saison 07` among them says the season. */
	tags: list(v.string()),
	/** Markdown, before the sections; shortcodes on lines of their own. */
	body: words,
	sections: list(v.strictObject({ title: v.string(), text: v.string() })),
	/** Called `(1)`, `(2)` in the text, in this order. */
	footnotes: list(v.strictObject({ url: words, text: words })),
	key_questions: list(v.strictObject({ question: v.string(), answer: v.string() })),
	/** SPDX, or the words of a Creative Commons licence. */
	licence: words,
	/** The slug of the workshop it recorded. */
	workshop: words
});

/** Sums in the words of the page (`30 000,00 €`); whoever keeps campaigns reads them. */
export const PageCampaign = v.strictObject({
	slug: v.string(),
	title: v.string(),
	summary: words,
	url: words,
	raised: v.string(),
	goal: v.string(),
	/** `0.03%`: what the page printed; sums are what counts. */
	percentage: words,
	donors: v.pipe(v.number(), v.integer(), v.minValue(0)),
	from: words,
	to: words,
	updated_on: words,
	lines: v.array(v.strictObject({ title: v.string(), amount: v.string(), note: words }))
});

export type PageBroadcast = v.InferOutput<typeof PageBroadcast>;
export type PageCampaign = v.InferOutput<typeof PageCampaign>;
