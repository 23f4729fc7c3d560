import { address } from '#lib/words/addresses.ts';
import { LOCALES, type Locale } from '#lib/words/locale.ts';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import { summaryOf } from '../list/list.server.ts';
import { findBroadcast } from '../record/read-broadcast.server.ts';
import type { BroadcastRecord } from '../record.ts';
import { isPublic } from '../visibility.ts';
import { pictureOf } from './media-of.ts';

/** A broadcast as the API shows it: the record as it is, and the addresses that go with it. */
type Links = {
	updatedAt: string;
	/** Its pages, by language. */
	pages: Record<Locale, string>;
	/** This record, whole. */
	self: string;
	/** The largest copy of its image that is kept here. */
	picture: string | null;
};
export type ApiSummary = Omit<BroadcastSummary, 'changedAt'> & Links;
export type ApiRecord = BroadcastRecord & Links;

/** @param origin of the site */
export function apiSummary(origin: string, summary: BroadcastSummary): ApiSummary {
	const { changedAt, ...rest } = summary;
	return { ...rest, ...linksOf(origin, summary, changedAt) };
}

/** The whole record of a broadcast that the public sees, or its status where they do not, or null. */
export function apiRecord(origin: string, slug: string): ApiRecord | 'withdrawn' | null {
	const found = findBroadcast(slug);
	if (found?.record.status === 'withdrawn') return 'withdrawn';
	if (!found || !isPublic(found.record.status)) return null;
	const changedAt = summaryOf(found.row)?.changedAt ?? 0;
	return { ...found.record, ...linksOf(origin, found.record, changedAt) };
}

function linksOf(
	origin: string,
	{ slug, image }: Pick<BroadcastRecord, 'slug' | 'image'>,
	changedAt: number
): Links {
	const page = (locale: Locale) => origin + address(locale, `/archive/${slug}`);
	return {
		updatedAt: new Date(changedAt).toISOString(),
		pages: Object.fromEntries(LOCALES.map((locale) => [locale, page(locale)])) as Links['pages'],
		self: `${origin}/api/v1/broadcasts/${slug}`,
		picture: pictureOf(image, origin)
	};
}
