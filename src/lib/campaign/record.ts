import * as v from 'valibot';

/**
 * A fundraising goal as plain data: what a desk writes, what an export carries, what the API shows.
 * Amounts are whole cents, so that nothing is ever rounded; of those who give, only how many.
 */
const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
/** Names of the desk's own page of an empty form. */
const RESERVED = ['new', 'nouvelle'];
const slug = v.pipe(
	v.string(),
	v.maxLength(80),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'),
	v.check((word) => !RESERVED.includes(word), 'slug')
);
const webAddress = v.pipe(
	v.string(),
	v.maxLength(2000),
	v.check((word) => /^https?:\/\/\S+$/i.test(word) && URL.canParse(word), 'address')
);
const day = v.pipe(v.string(), v.check(isDay, 'day'));

/** Up to ten billion: far over any goal, far under what a number holds exactly. */
const MOST_CENTS = 1_000_000_000_000;
const cents = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CENTS));

const BudgetLine = v.strictObject({
	title: line,
	/** Cents. */
	amount: cents,
	note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '')
});

export const CampaignRecord = v.strictObject({
	slug,
	title: line,
	summary: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), ''),
	/** Where one gives; null while there is no such place. */
	url: v.optional(v.nullable(webAddress), null),
	/** Cents. */
	goal: v.pipe(cents, v.minValue(1)),
	/** Cents; more than the goal when people gave more. */
	raised: cents,
	donors: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
	from: v.optional(v.nullable(day), null),
	to: v.optional(v.nullable(day), null),
	/** The day the sums were true: `2024-06-05`. */
	updatedOn: v.optional(v.nullable(day), null),
	lines: v.optional(v.pipe(v.array(BudgetLine), v.maxLength(50)), [])
});

export type CampaignRecord = v.InferOutput<typeof CampaignRecord>;
export type BudgetLine = CampaignRecord['lines'][number];

function isDay(word: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
	const date = new Date(`${word}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
}
