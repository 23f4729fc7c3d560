import { CELLS_OF_A_VISIT } from '#lib/analytics/dimensions.ts';
import { PUBLISHED_FROM } from '#lib/analytics/figures.server.ts';
import { EPSILON } from '#lib/analytics/noise.server.ts';
import { problem } from '#lib/http/answer.server.ts';
import { opened, openJson } from '#lib/http/open-json.server.ts';
import { openFigures } from '../open.server.ts';
import type { RequestHandler } from './$types';

/**
 * The public figures of a period, for programs: what the page shows, and how it was blurred. A day
 * that was not counted has null for its figures.
 */
export const GET: RequestHandler = ({ request, url }) => {
	const open = openFigures(url);
	if (!open) return opened(problem(request, 'not-found'));
	if (!('figures' in open)) return opened(problem(request, 'not-found', { periods: open.keys }));
	const { key, from, to, tables } = open.period;
	const noise = { law: 'two-sided geometric', epsilon: EPSILON, unit: 'one figure of one day' };
	const visit = { figures: CELLS_OF_A_VISIT, epsilon: CELLS_OF_A_VISIT * EPSILON };
	const about = { period: key, from, to, begins: open.first, tables, noise: { ...noise, visit } };
	return openJson(request, { ...about, publishedFrom: PUBLISHED_FROM, ...open.figures });
};
