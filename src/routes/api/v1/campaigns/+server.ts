import { listCampaigns } from '#lib/campaign/store.server.ts';
import { openJson } from '#lib/http/open-json.server.ts';
import type { RequestHandler } from './$types';

/** All campaigns, for any site to show: sums in whole cents, and of donors only how many. */
export const GET: RequestHandler = ({ request }) =>
	openJson(request, { campaigns: listCampaigns() });
