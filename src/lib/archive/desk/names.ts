import * as v from 'valibot';
import { BroadcastRecord } from '../record.ts';

/** What the desk writes of a person, a series or a tag; the slug stands in the address. */
const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(100_000));
const list = v.pipe(v.array(line), v.maxLength(100));

export const WrittenPerson = v.strictObject({
	name: line,
	organisation: v.nullable(line),
	bio: text,
	link: v.nullable(
		v.pipe(
			v.string(),
			v.maxLength(2000),
			v.check((word) => /^https?:\/\/\S+$/i.test(word) && URL.canParse(word))
		)
	),
	aliases: list
});

const season = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const year = v.pipe(v.number(), v.safeInteger(), v.minValue(1900), v.maxValue(2999));

export const WrittenSeries = v.strictObject({
	name: line,
	description: text,
	seasons: v.pipe(
		v.array(v.strictObject({ number: season, title: v.nullable(line), year: v.nullable(year) })),
		v.maxLength(200)
	)
});

export const WrittenTag = v.strictObject({ name: line });
/** Whom a page becomes one with. */
export const MergeInto = v.strictObject({ into: BroadcastRecord.entries.slug });
