import type { ImportItem, Note } from '#lib/archive/import/item.ts';
import type { CampaignRecord } from '#lib/campaign/record.ts';
import { campaignOfBanner } from '#lib/campaign/store.server.ts';
import { today } from '#lib/words/dates.ts';

/**
 * The places that imported texts keep for a campaign's banner. A text from elsewhere shows the campaign
 * of this instance there: a dry run says which.
 */
export type Banners = {
	/** The same items, looked at as they pass. */
	through: (items: AsyncIterable<ImportItem>) => AsyncIterable<ImportItem>;
	/** What is to be known, once they have passed. @param coming campaigns about to be written */
	notes: (coming?: readonly CampaignRecord[]) => Note[];
};

const PLACE = /^::campaign(?:\{name=([a-z0-9-]+)\})?[ \t]*$/gm;

export function watchBanners(): Banners {
	/** Texts by the name of the campaign they ask for; an empty one asks for the current one. */
	const texts = new Map<string, number>();
	async function* through(items: AsyncIterable<ImportItem>): AsyncIterable<ImportItem> {
		for await (const item of items) {
			const places = [...(item.patch?.body ?? '').matchAll(PLACE)];
			for (const name of new Set(places.map(([, written]) => written ?? ''))) {
				texts.set(name, (texts.get(name) ?? 0) + 1);
			}
			yield item;
		}
	}
	const notes = (coming: readonly CampaignRecord[] = []): Note[] =>
		[...texts].map(([name, n]): Note => {
			const title = campaignOfBanner(name, today(), coming)?.title;
			if (title === undefined) return { level: 'info', code: 'banner-empty', values: { n } };
			return { level: 'info', code: 'banner-shows', values: { n, title } };
		});
	return { through, notes };
}
