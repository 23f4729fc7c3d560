import * as v from 'valibot';
import { cleanText, codePoints } from '#lib/crypto/text.ts';
import { MOST_ANSWER, MOST_PUBLISHED, MOST_QUESTION } from './published-question.ts';
import { LONGEST_SECONDS } from '#lib/words/time-code.ts';

/** What may be asked to be published. Texts are cleaned here too: whoever calls may be no page of ours. */
const text = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((typed) => cleanText(typed).trim()),
		v.nonEmpty(),
		v.check((cleaned) => codePoints(cleaned) <= most)
	);

/** Room for the longest list in the widest script, escapes included. */
export const MOST_PUBLISHED_BYTES = 900_000;

export const PublishBody = v.strictObject({
	/** The edition that the caller changes. */
	edition: v.pipe(v.string(), v.maxLength(64)),
	/** The whole list, in the page's order: what is not in it is public no more. */
	questions: v.pipe(
		v.array(
			v.strictObject({
				question: text(MOST_QUESTION),
				answer: v.nullable(text(MOST_ANSWER)),
				seconds: v.nullable(
					v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_SECONDS))
				),
				language: v.picklist(['fr', 'en']),
				signed: v.boolean()
			})
		),
		v.maxLength(MOST_PUBLISHED)
	)
});
