import { CampaignRecord } from '#lib/campaign/record.ts';
import { deleteCampaign, readCampaign, writeCampaign } from '#lib/campaign/store.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 100_000;

/**
 * Writes a campaign, for hosts: what it says of money is public at once. `?new` refuses an address
 * that is taken, so that nobody writes over a campaign they did not see.
 */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const record = await readJson(event.request, CampaignRecord, MOST_BYTES);
		if (record.slug !== event.params.slug) throw refuse('malformed', { field: 'slug' });
		const isNew = new URL(event.request.url).searchParams.has('new');
		if (isNew && readCampaign(record.slug)) throw refuse('conflict');
		writeCampaign(record);
		return reply(readCampaign(record.slug));
	});

/** Deletes a campaign, its page and its banners, for hosts. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		if (!deleteCampaign(event.params.slug)) throw refuse('not-found');
		return reply({});
	});
