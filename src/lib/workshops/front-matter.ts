import * as v from 'valibot';
import { FREE_TO_ADAPT } from '#lib/words/licences.ts';

/**
 * The front matter of `fr.md` and `en.md`: what it may hold, and nothing else, so that a field
 * typed wrong is a sentence on the desk and not a silent gap on the page. The message of each
 * rule is the code of a hint in `words/`.
 */
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'), v.maxLength(2000, 'text'));
const address = v.pipe(v.string(), v.check(isAddress, 'address'));
const day = v.pipe(v.string(), v.check(isDay, 'day'));
const looseDay = v.pipe(v.string(), v.check(isLooseDay, 'loose-day'));
const hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour'));
const zone = v.pipe(v.string(), v.check(isZone, 'zone'));
const number = v.pipe(v.number(), v.integer('number'), v.minValue(1, 'number'));

const Person = v.strictObject({
	name: text,
	role: text,
	organisation: v.optional(text),
	url: v.optional(address)
});

/** Where a claim comes from; `review_by` is the day from which the page says it may be out of date. */
const Source = v.pipe(
	v.strictObject({
		id: v.pipe(
			v.string(),
			v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'source-id'),
			v.maxLength(40, 'source-id')
		),
		title: text,
		publisher: text,
		url: v.optional(address),
		date: v.optional(looseDay),
		accessed: v.optional(looseDay),
		review_by: day
	}),
	v.check((source) => Boolean(source.date ?? source.accessed), 'source-date')
);

export const FrontMatter = v.strictObject({
	title: text,
	summary: text,
	date: v.strictObject({ day, start: v.optional(hour), end: v.optional(hour), zone }),
	place: text,
	online: v.optional(v.boolean(), false),
	hosts: v.optional(v.array(Person), []),
	guests: v.optional(v.array(Person), []),
	series: v.optional(text),
	season: v.optional(number),
	tags: v.optional(v.array(text), []),
	key_questions: v.optional(v.array(v.strictObject({ question: text, answer: text })), []),
	licence: v.picklist(FREE_TO_ADAPT, 'licence'),
	legacy: v.optional(
		v.strictObject({
			id: v.optional(number),
			wordpress_id: v.optional(number),
			link: address,
			source: v.optional(address)
		})
	),
	sources: v.optional(v.array(Source), [])
});

export type FrontMatter = v.InferOutput<typeof FrontMatter>;
export type SourceEntry = v.InferOutput<typeof Source>;

function isAddress(word: string): boolean {
	return /^https?:\/\/[^\s]+$/.test(word) && URL.canParse(word);
}

function isDay(word: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
	const date = new Date(`${word}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
}

function isLooseDay(word: string): boolean {
	return isDay(word) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(word);
}

function isZone(word: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: word });
		return word.includes('/') || word === 'UTC';
	} catch {
		return false;
	}
}
