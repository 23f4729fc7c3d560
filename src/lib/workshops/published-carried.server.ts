import * as v from 'valibot';
import { cleanText, codePoints } from '#lib/crypto/text.ts';
import { LONGEST_SECONDS } from '#lib/words/time-code.ts';
import {
	MOST_ANSWER,
	MOST_PUBLISHED,
	MOST_QUESTION,
	type PublishedQuestion
} from './published-question.ts';
import { isSlug } from './slug.ts';

/**
 * A workshop's published questions as an export carries them, read as text from outside: only what a
 * desk could have published goes on.
 */
const text = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((typed) => cleanText(typed).trim()),
		v.nonEmpty(),
		v.check((cleaned) => codePoints(cleaned) <= most)
	);

const day = v.pipe(v.string(), v.isoDate());

const Carried = v.strictObject({
	workshop: v.pipe(v.string(), v.check(isSlug)),
	questions: v.pipe(
		v.array(
			v.strictObject({
				question: text(MOST_QUESTION),
				answer: v.nullable(text(MOST_ANSWER)),
				seconds: v.nullable(
					v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_SECONDS))
				),
				language: v.picklist(['fr', 'en']),
				publishedOn: day,
				signedBy: v.nullable(text(80))
			})
		),
		v.maxLength(MOST_PUBLISHED)
	)
});

export type CarriedList = { workshop: string; questions: PublishedQuestion[] };

/** @returns the list, or the place in it that does not hold, with what stands there */
export function readCarried(raw: unknown): CarriedList | { field: string; value: string } {
	const read = v.safeParse(Carried, raw);
	if (read.success) return read.output;
	const [issue] = read.issues;
	return { field: v.getDotPath(issue) ?? '', value: issue.received.slice(0, 60) };
}
