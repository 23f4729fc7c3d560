import * as v from 'valibot';

/**
 * What we read of PeerTube's answers (its REST API, versions 3 to 8), and nothing more: unknown
 * fields are ignored, and a field that older or newer versions leave out may be absent.
 * https://docs.joinpeertube.org/api-rest-reference.html
 */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
const string = v.pipe(v.string(), v.maxLength(100_000));
const number = v.pipe(v.number(), v.finite(), v.minValue(0));
const uuid = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
	v.toLowerCase()
);
const numbered = v.looseObject({ id: maybe(number) });

const File = v.looseObject({
	resolution: maybe(numbered),
	height: maybe(number),
	size: maybe(number),
	fileUrl: maybe(string),
	hasAudio: maybe(v.boolean()),
	hasVideo: maybe(v.boolean())
});

const Thumbnail = v.looseObject({ fileUrl: string, width: maybe(number), height: maybe(number) });

/** A video's own page. */
export const Video = v.looseObject({
	id: maybe(number),
	uuid,
	shortUUID: maybe(string),
	url: maybe(string),
	name: string,
	description: maybe(string),
	duration: maybe(number),
	aspectRatio: maybe(number),
	views: maybe(number),
	comments: maybe(number),
	isLive: maybe(v.boolean()),
	liveSchedules: maybe(v.array(v.looseObject({ startAt: maybe(string) }))),
	state: maybe(numbered),
	privacy: maybe(numbered),
	licence: maybe(numbered),
	language: maybe(v.looseObject({ id: maybe(string) })),
	publishedAt: maybe(string),
	originallyPublishedAt: maybe(string),
	tags: maybe(v.array(string)),
	files: maybe(v.array(File)),
	streamingPlaylists: maybe(
		v.array(v.looseObject({ playlistUrl: maybe(string), files: maybe(v.array(File)) }))
	),
	thumbnails: maybe(v.array(Thumbnail)),
	previewUrl: maybe(string),
	previewPath: maybe(string)
});

/** A page of a channel or an account. */
export const VideoList = v.looseObject({
	total: number,
	data: v.pipe(v.array(v.looseObject({ uuid, name: string })), v.maxLength(100))
});

/** A page of a playlist: what was deleted or made private leaves an element without a video. */
export const PlaylistElements = v.looseObject({
	total: number,
	data: v.pipe(
		v.array(v.looseObject({ video: maybe(v.looseObject({ uuid, name: string })) })),
		v.maxLength(100)
	)
});

export const Playlist = v.looseObject({ displayName: string });
export const Description = v.looseObject({ description: maybe(string) });

export const Chapters = v.looseObject({
	chapters: v.array(v.looseObject({ timecode: number, title: string }))
});

export const Captions = v.looseObject({
	data: v.array(
		v.looseObject({
			language: v.looseObject({ id: string, label: maybe(string) }),
			automaticallyGenerated: maybe(v.boolean()),
			fileUrl: maybe(string),
			captionPath: maybe(string)
		})
	)
});

export type Video = v.InferOutput<typeof Video>;
export type VideoFile = v.InferOutput<typeof File>;
export type CaptionEntry = v.InferOutput<typeof Captions>['data'][number];

/** `VideoState` and `VideoPrivacy` of PeerTube, as far as we tell them apart. */
export const STATE = { published: 1, waitingForLive: 4, liveEnded: 5 } as const;
export const PRIVACY = { public: 1, unlisted: 2 } as const;
