import { readCampaign } from '#lib/campaign/store.server.ts';
import { answering } from '#lib/http/answer.server.ts';
import { openJson } from '#lib/http/open-json.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

/** One campaign, for any site to show. */
export const GET: RequestHandler = ({ request, params }) =>
	answering(request, () => {
		const campaign = readCampaign(params.slug);
		if (!campaign) throw refuse('not-found');
		return openJson(request, campaign);
	});
