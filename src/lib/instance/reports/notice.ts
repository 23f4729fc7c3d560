import * as v from 'valibot';
import { HIDDEN_SIGNS } from '../plain-text.ts';
import { isMail } from '../settings.ts';

/**
 * A notice: something on this site that somebody holds to be illegal, or against the terms
 * (Regulation (EU) 2022/2065, article 16, paragraph 2). The e-mail address and the name are asked and
 * never demanded. The fragment of an address never enters: in a room's link it is the key.
 */
export const GROUNDS = ['illegal', 'rights', 'personal-data', 'minors', 'terms'] as const;
export type Ground = (typeof GROUNDS)[number];

export const DECISIONS = ['keep', 'remove', 'restrict'] as const;
export type Decision = (typeof DECISIONS)[number];

/** After how many months a decided notice is forgotten. */
export const REPORT_MONTHS = 12;

const text = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((typed) => typed.replaceAll(/\r\n?/g, '\n').replaceAll(HIDDEN_SIGNS, '').trim()),
		v.maxLength(most, 'long'),
		v.regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'odd')
	);

export const NoticeSchema = v.strictObject({
	address: v.pipe(text(2_000), v.minLength(1, 'empty')),
	ground: v.picklist(GROUNDS, 'empty'),
	reason: v.pipe(text(5_000), v.minLength(10, 'short')),
	name: text(200),
	email: v.pipe(
		text(200),
		v.check((typed) => typed === '' || isMail(typed), 'mail')
	),
	goodFaith: v.literal('yes', 'empty')
});

export type Notice = v.InferOutput<typeof NoticeSchema>;
export type NoticeField = keyof Notice;

export const DecisionSchema = v.strictObject({
	decision: v.picklist(DECISIONS),
	/** The facts and the ground: which law, which line of the terms (article 17, paragraph 3). */
	statement: v.pipe(text(5_000), v.minLength(10)),
	/** What whoever disagrees can do. */
	redress: v.pipe(text(2_000), v.minLength(10))
});
