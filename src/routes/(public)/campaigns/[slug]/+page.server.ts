import { error } from '@sveltejs/kit';
import { readCampaign } from '#lib/campaign/store.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** One campaign, its dates already in words. */
export const load: PageServerLoad = ({ params, url, locals: { locale } }) => {
	const words = sections(locale, 'campaign');
	const campaign = readCampaign(params.slug);
	if (!campaign) error(404, words.campaign.notFound);
	const said = (day: string | null) => (day === null ? null : looseDay(locale, day));
	return {
		words,
		campaign,
		dates: {
			from: said(campaign.from),
			to: said(campaign.to),
			updatedOn: said(campaign.updatedOn)
		},
		canonical: url.origin + address(locale, `/campaigns/${campaign.slug}`)
	};
};
