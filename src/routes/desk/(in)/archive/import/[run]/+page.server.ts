import { error } from '@sveltejs/kit';
import { PER_PAGE } from '#lib/archive/desk/job.ts';
import { itemsOfRun, readRun } from '#lib/archive/desk/runs.server.ts';
import { OUTCOMES } from '#lib/archive/import/report.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** One import of the past, item by item. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	hostOnly(locals);
	const words = sections(locals.locale, 'archiveDesk', 'import');
	const run = readRun(Number(params.run));
	if (!run) error(404, words.archiveDesk.import.noSuchRun);
	const outcome = OUTCOMES.find((one) => one === url.searchParams.get('outcome')) ?? null;
	const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1);
	return { words, run, outcome, page, ...itemsOfRun(run.id, outcome, (page - 1) * PER_PAGE) };
};
