import type { MoreEntry } from '#lib/archive/export/write-export.server.ts';
import { listCampaigns } from '#lib/campaign/store.server.ts';
import {
	publishedQuestions,
	publishedWorkshops
} from '#lib/workshops/published-questions.server.ts';

/** What an export carries beside the archive: campaigns, and what was published of the workshops. */
export function entriesBeside(): MoreEntry[] {
	const campaigns = listCampaigns().sort((one, other) => (one.slug < other.slug ? -1 : 1));
	return [
		{ name: 'campaigns.json', value: campaigns },
		...publishedWorkshops().map((slug) => ({
			name: `published/${slug}.json`,
			value: publishedQuestions(slug).questions
		}))
	];
}
