import * as v from 'valibot';
import type { Locale } from '#lib/words/locale.ts';
import { fieldOfCents, readCents } from './money.ts';
import { CampaignRecord } from './record.ts';

/** A campaign as the fields of a form hold it: texts, each as it was typed. */
export type Draft = Record<
	'slug' | 'title' | 'summary' | 'url' | 'goal' | 'raised' | 'donors' | 'from' | 'to' | 'updatedOn',
	string
> & { lines: { title: string; amount: string; note: string }[] };

/** A field that does not hold; `line` names one of the budget, by its number from 0. */
export type Wrong = {
	field: 'title' | 'slug' | 'url' | 'goal' | 'raised' | 'donors' | 'to' | 'line';
	line?: number;
};

/** The fields of a campaign, or empty ones. @param today the sums' day for a new one */
export function draftOf(campaign: CampaignRecord | null, locale: Locale, today: string): Draft {
	const sum = (cents: number | undefined) =>
		cents === undefined ? '' : fieldOfCents(locale, cents);
	return {
		slug: campaign?.slug ?? '',
		title: campaign?.title ?? '',
		summary: campaign?.summary ?? '',
		url: campaign?.url ?? '',
		goal: sum(campaign?.goal),
		raised: sum(campaign?.raised),
		donors: String(campaign?.donors ?? 0),
		from: campaign?.from ?? '',
		to: campaign?.to ?? '',
		// Sums whose day nobody gave are not today's.
		updatedOn: campaign ? (campaign.updatedOn ?? '') : today,
		lines: (campaign?.lines ?? []).map(({ title, amount, note }) => ({
			title,
			amount: sum(amount),
			note
		}))
	};
}

/** Reads a form: the campaign, or the first field that does not hold. */
export function readDraft(draft: Draft): { record: CampaignRecord } | { wrong: Wrong } {
	const lines = draft.lines.map(({ title, amount, note }) => ({
		title: title.trim(),
		amount: readCents(amount),
		note: note.trim()
	}));
	const bad = lines.findIndex(({ title, amount }) => !title || amount === null);
	const fields = {
		slug: draft.slug.trim(),
		title: draft.title,
		summary: draft.summary,
		url: draft.url.trim() || null,
		goal: readCents(draft.goal),
		raised: readCents(draft.raised),
		donors: /^\d+$/.test(draft.donors.trim()) ? Number(draft.donors) : null,
		from: draft.from || null,
		to: draft.to || null,
		updatedOn: draft.updatedOn || null
	};
	if (fields.from && fields.to && fields.to < fields.from) return { wrong: { field: 'to' } };
	if (bad >= 0) return { wrong: { field: 'line', line: bad } };
	const read = v.safeParse(CampaignRecord, { ...fields, lines });
	if (read.success) return { record: read.output };
	const [name] = String(v.getDotPath(read.issues[0]) ?? '').split('.');
	const field = (['slug', 'url', 'goal', 'raised', 'donors'] as const).find((one) => one === name);
	return { wrong: { field: field ?? 'title' } };
}
