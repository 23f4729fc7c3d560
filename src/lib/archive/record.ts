import * as v from 'valibot';

/**
 * One broadcast as plain data: what importers produce, what the store reads and writes, what the
 * export carries and the API shows. Natural keys only (slugs, hosts, identifiers of elsewhere), so a
 * record means the same in every instance. Unknown fields are refused.
 */

/** Half a character, which no file of text can hold, becomes the sign of a missing one. */
const written = v.pipe(
	v.string(),
	v.transform((text) => text.toWellFormed())
);
const line = v.pipe(written, v.trim(), v.nonEmpty(), v.maxLength(500));
const text = v.pipe(written, v.maxLength(20_000));
const slug = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'));
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(359_999));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The number of a season or an episode. */
const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const webAddress = v.pipe(v.string(), v.maxLength(2000), v.check(isWebAddress, 'address'));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language'));

export const STATUSES = ['draft', 'scheduled', 'live', 'published', 'withdrawn'] as const;
export const ROLES = ['guest', 'host', 'author', 'crew'] as const;
export const PROVIDERS = ['peertube', 'youtube', 'file'] as const;

const Named = v.strictObject({ slug, name: line });

/** Someone credited; `as` is the name used that day where it is not the person's usual one. */
const Person = v.strictObject({
	slug,
	name: line,
	role: v.picklist(ROLES),
	as: v.optional(v.nullable(line), null),
	organisation: v.optional(v.nullable(line), null)
});

/** A place in the recording, in seconds from its start. */
const Chapter = v.strictObject({ at: seconds, title: line });

const Footnote = v.strictObject({
	label: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}-]{1,20}$/u)),
	text,
	url: v.optional(v.nullable(webAddress), null),
	at: v.optional(v.nullable(seconds), null)
});

const KeyQuestion = v.strictObject({
	question: line,
	answer: text,
	at: v.optional(v.nullable(seconds), null)
});

/** A file a browser can play as it is. `height` in pixels, `bytes` where it is known. */
const MediaFile = v.strictObject({
	url: v.pipe(v.string(), v.maxLength(2000)),
	type: v.pipe(v.string(), v.maxLength(100)),
	height: v.optional(v.nullable(count), null),
	bytes: v.optional(v.nullable(count), null)
});

/** Where the recording can be seen; the first by `rank` is tried first. */
const MediaSource = v.strictObject({
	provider: v.picklist(PROVIDERS),
	/** `video.example.org`, `www.youtube.com`; empty for a file of ours. */
	host: v.pipe(v.string(), v.maxLength(253)),
	/** A PeerTube UUID, a YouTube identifier, or the name of a file in the media folder. */
	id: v.pipe(written, v.nonEmpty(), v.maxLength(200)),
	shortId: v.optional(v.nullable(line), null),
	/** PeerTube's number, where an old archive only kept that. */
	number: v.optional(v.nullable(count), null),
	/** The page of that host. */
	url: v.optional(v.nullable(webAddress), null),
	files: v.optional(v.array(MediaFile), []),
	hls: v.optional(v.nullable(webAddress), null),
	/** Seconds. */
	duration: v.optional(v.nullable(seconds), null),
	/** Width over height. */
	aspectRatio: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10))), null),
	views: v.optional(v.nullable(count), null),
	comments: v.optional(v.nullable(count), null),
	rank: v.optional(count, 0),
	/** Of the content, `sha256-…` in base64url, where one is known. */
	hash: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
	isLive: v.optional(v.boolean(), false),
	/** Looked for twice and not found there. Never deleted here. */
	missing: v.optional(v.boolean(), false)
});

/** What is said from `from` to `to`, in milliseconds. */
const Passage = v.strictObject({ from: count, to: count, text });

const Caption = v.strictObject({
	language,
	label: line,
	/** Made by a machine, and said so. */
	automatic: v.optional(v.boolean(), false),
	passages: v.array(Passage)
});

const Image = v.strictObject({
	/** Its name in the images folder: a hash of its bytes; null where no copy was made yet. */
	name: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/))), null),
	source: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2000))), null),
	width: v.optional(v.nullable(count), null),
	height: v.optional(v.nullable(count), null),
	alt: v.optional(v.pipe(written, v.maxLength(1000)), ''),
	credit: v.optional(v.nullable(line), null)
});

/** Where it stood before. `link` and `guid` also lead here, by way of redirects. */
const Legacy = v.strictObject({
	id: v.optional(v.nullable(count), null),
	wordpressId: v.optional(v.nullable(count), null),
	link: v.optional(v.nullable(webAddress), null),
	guid: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2000))), null),
	source: v.optional(v.nullable(webAddress), null),
	pageImage: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2000))), null)
});

export const BroadcastRecord = v.strictObject({
	slug,
	status: v.optional(v.picklist(STATUSES), 'published'),
	title: line,
	summary: v.optional(v.pipe(written, v.maxLength(2000)), ''),
	/** Markdown of the project (src/lib/markdown/README.md); `::campaign{name=slug}` holds a banner's place. */
	body: v.optional(v.pipe(written, v.maxLength(500_000)), ''),
	language: v.optional(language, 'fr'),
	/** Hours are those of `zone`: `2024-06-05` or `2024-06-05T18:30`. */
	startsAt: v.optional(v.nullable(v.pipe(v.string(), v.check(isMoment, 'moment'))), null),
	zone: v.optional(v.pipe(v.string(), v.check(isZone, 'zone')), 'Europe/Paris'),
	/** Seconds. */
	duration: v.optional(v.nullable(seconds), null),
	/** An SPDX identifier. */
	licence: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.+-]{1,60}$/))), null),
	series: v.optional(v.nullable(Named), null),
	season: v.optional(v.nullable(ordinal), null),
	episode: v.optional(v.nullable(ordinal), null),
	people: v.optional(v.array(Person), []),
	tags: v.optional(v.array(Named), []),
	chapters: v.optional(v.array(Chapter), []),
	footnotes: v.optional(v.array(Footnote), []),
	keyQuestions: v.optional(v.array(KeyQuestion), []),
	media: v.optional(v.array(MediaSource), []),
	captions: v.optional(v.array(Caption), []),
	image: v.optional(v.nullable(Image), null),
	legacy: v.optional(v.nullable(Legacy), null),
	/** The slug of the workshop it recorded. */
	workshop: v.optional(v.nullable(slug), null),
	/** The code of the room open beside it, while it is live. */
	roomCode: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}$/))), null)
});

/** A whole broadcast. Every field is there; what is not known is null, or empty. */
export type BroadcastRecord = v.InferOutput<typeof BroadcastRecord>;
/** What a source says of a broadcast: the fields it does not know are absent, and stay as they are. */
export type BroadcastPatch = { slug: string } & Partial<Omit<BroadcastRecord, 'slug'>>;
export type Status = BroadcastRecord['status'];
export type CreditedPerson = BroadcastRecord['people'][number];
export type MediaSource = BroadcastRecord['media'][number];
export type MediaFile = MediaSource['files'][number];
export type Caption = BroadcastRecord['captions'][number];
export type Passage = Caption['passages'][number];
export type Chapter = BroadcastRecord['chapters'][number];
export type Footnote = BroadcastRecord['footnotes'][number];
export type KeyQuestion = BroadcastRecord['keyQuestions'][number];
export type Image = NonNullable<BroadcastRecord['image']>;
export type Legacy = NonNullable<BroadcastRecord['legacy']>;

function isWebAddress(word: string): boolean {
	return /^https?:\/\/\S+$/i.test(word) && URL.canParse(word);
}

function isMoment(word: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(word)) return false;
	const date = new Date(`${word.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word.slice(0, 10));
}

/** Zones known to be ones: each clock made to ask takes half a millisecond, and memory outside V8's. */
const zones = new Set<string>();
const MOST_ZONES = 600;

function isZone(word: string): boolean {
	if (zones.has(word)) return true;
	try {
		new Intl.DateTimeFormat('en', { timeZone: word });
	} catch {
		return false;
	}
	if (!word.includes('/') && word !== 'UTC') return false;
	// Names differ by case too: a stranger's spellings do not fill the memory.
	if (zones.size < MOST_ZONES) zones.add(word);
	return true;
}
