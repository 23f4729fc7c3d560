import { splitAtSlots } from '#lib/markdown/slots.ts';
import { today } from '#lib/words/dates.ts';
import type { CampaignRecord } from './record.ts';
import { campaignOfBanner } from './store.server.ts';

/** The campaigns that the banners of a rendered text show, by the name written there. */
export function bannersIn(html: string): Record<string, CampaignRecord> {
	const banners: Record<string, CampaignRecord> = {};
	for (const piece of splitAtSlots(html)) {
		if (!('campaign' in piece)) continue;
		const campaign = campaignOfBanner(piece.campaign, today());
		if (campaign) banners[piece.campaign] = campaign;
	}
	return banners;
}
