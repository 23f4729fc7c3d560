import { listCampaigns } from '#lib/campaign/store.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** All campaigns, for those who may change them. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'campaign'),
	campaigns: listCampaigns()
});
