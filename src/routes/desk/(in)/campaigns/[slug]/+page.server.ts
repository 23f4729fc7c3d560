import { error } from '@sveltejs/kit';
import { readCampaign } from '#lib/campaign/store.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { today } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** One campaign to change; `new` is an empty form. Hosts only: what it says of money is public. */
export const load: PageServerLoad = ({ params, locals: { locale, facilitator } }) => {
	const words = sections(locale, 'campaign', 'problems');
	if (facilitator?.role !== 'host') error(403, words.problems.forbidden.title);
	const campaign = params.slug === 'new' ? null : readCampaign(params.slug);
	if (!campaign && params.slug !== 'new') error(404, words.campaign.notFound);
	return { words, campaign, today: today() };
};
