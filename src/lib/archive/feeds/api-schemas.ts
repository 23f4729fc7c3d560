import { LENGTHS } from '../list/broadcast-query.ts';
import { PROVIDERS, ROLES } from '../record.ts';
import { PUBLIC_STATUSES } from '../visibility.ts';

/**
 * The shapes of the API as JSON Schema (2020-12, which OpenAPI 3.1 takes as it is). Every field is
 * always there; what is not known is null, or empty.
 */
export type Schema = { readonly [keyword: string]: unknown };

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const number = { type: 'number', minimum: 0 };
const numberOrNull = { type: ['number', 'null'], minimum: 0 };
const count = { type: 'integer', minimum: 0 };
const countOrNull = { type: ['integer', 'null'], minimum: 0 };
const truth = { type: 'boolean' };
const slug = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 80 };
const slugOrNull = { ...slug, type: ['string', 'null'] };
const address = { type: 'string', format: 'uri' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** An object of exactly these fields, all of them there. */
const exactly = (properties: Record<string, Schema>, description?: string): Schema => ({
	type: 'object',
	...(description ? { description } : {}),
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});

const common = {
	slug,
	title: text,
	summary: text,
	status: { enum: PUBLIC_STATUSES },
	language: { type: 'string', description: 'BCP 47' },
	startsAt: {
		type: ['string', 'null'],
		pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$',
		description: 'On the clock of `zone`.'
	},
	zone: { type: 'string', description: 'An IANA time zone.' },
	duration: { ...numberOrNull, description: 'Seconds.' },
	series: orNull(ref('Named')),
	season: countOrNull,
	episode: countOrNull,
	people: list(ref('Person')),
	tags: list(ref('Named')),
	image: orNull(ref('Image')),
	updatedAt: { type: 'string', format: 'date-time' },
	pages: exactly({ fr: address, en: address }, 'Its pages, by language.'),
	self: { ...address, description: 'The whole record.' },
	picture: { type: ['string', 'null'], format: 'uri' }
};

export const SCHEMAS: Readonly<Record<string, Schema>> = {
	Named: exactly({ slug, name: text }),
	Person: exactly({
		slug,
		name: text,
		role: { enum: ROLES },
		as: { ...textOrNull, description: 'The name used that day.' },
		organisation: textOrNull
	}),
	Image: exactly({
		name: textOrNull,
		source: textOrNull,
		width: countOrNull,
		height: countOrNull,
		alt: text,
		credit: textOrNull
	}),
	Summary: exactly({ ...common, hasCaptions: truth, hasVideo: truth }),
	MediaSource: exactly({
		provider: { enum: PROVIDERS },
		host: text,
		id: text,
		shortId: textOrNull,
		number: countOrNull,
		url: textOrNull,
		files: list(exactly({ url: text, type: text, height: countOrNull, bytes: countOrNull })),
		hls: textOrNull,
		duration: numberOrNull,
		aspectRatio: numberOrNull,
		views: countOrNull,
		comments: countOrNull,
		rank: count,
		hash: textOrNull,
		isLive: truth,
		missing: truth
	}),
	Caption: exactly({
		language: text,
		label: text,
		automatic: truth,
		passages: list(exactly({ from: count, to: count, text }, 'Milliseconds.'))
	}),
	Broadcast: exactly({
		...common,
		body: { type: 'string', description: 'Markdown.' },
		licence: { ...textOrNull, description: 'An SPDX identifier.' },
		chapters: list(exactly({ at: number, title: text })),
		footnotes: list(exactly({ label: text, text, url: textOrNull, at: numberOrNull })),
		keyQuestions: list(exactly({ question: text, answer: text, at: numberOrNull })),
		media: list(ref('MediaSource')),
		captions: list(ref('Caption')),
		legacy: orNull(
			exactly({
				id: countOrNull,
				wordpressId: countOrNull,
				link: textOrNull,
				guid: textOrNull,
				source: textOrNull,
				pageImage: textOrNull
			})
		),
		workshop: { ...slugOrNull, description: 'The workshop it recorded.' },
		roomCode: textOrNull
	}),
	List: exactly({
		broadcasts: list(ref('Summary')),
		next: { type: ['string', 'null'], format: 'uri', description: 'The next call, or null.' },
		cursor: {
			...textOrNull,
			description: 'After the last one; with `order=changed`, where to go on from later.'
		}
	}),
	Problem: {
		type: 'object',
		description: 'RFC 9457. `field` names the parameter that is wrong.',
		properties: { status: count, code: text, title: text, detail: text, field: text },
		required: ['status', 'code', 'title', 'detail'],
		additionalProperties: false
	}
};

export const FILTERS: Readonly<Record<string, Schema>> = {
	series: slug,
	season: { type: 'integer', minimum: 1, maximum: 9999 },
	person: slug,
	tag: slug,
	year: { type: 'integer', minimum: 1, maximum: 9999 },
	length: { enum: LENGTHS },
	captions: truth,
	status: { enum: PUBLIC_STATUSES }
};
