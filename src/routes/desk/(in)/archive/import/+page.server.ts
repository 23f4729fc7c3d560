import { currentJob } from '#lib/archive/desk/jobs.server.ts';
import { lastRuns } from '#lib/archive/desk/runs.server.ts';
import { listSources } from '#lib/archive/import/peertube/sources.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** The import under way or the last one, the sources that are known, and the book of imports. */
export const load: PageServerLoad = ({ locals }) => {
	hostOnly(locals);
	return {
		words: sections(locals.locale, 'archiveDesk', 'import'),
		outcomes: catalogue(locals.locale).sync.outcomes,
		current: currentJob(null, 0),
		sources: listSources(),
		runs: lastRuns()
	};
};
