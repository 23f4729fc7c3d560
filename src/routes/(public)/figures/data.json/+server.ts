import { PUBLISHED_FROM } from '#lib/analytics/figures.server.ts';
import { EPSILON } from '#lib/analytics/noise.server.ts';
import { problem } from '#lib/http/answer.server.ts';
import { opened, openJson } from '#lib/http/open-json.server.ts';
import { openFigures } from '../open.server.ts';
import type { RequestHandler } from './$types';

/** The public figures of a period, for programs: what the page shows, and how it was blurred. */
export const GET: RequestHandler = ({ request, url }) => {
	const open = openFigures(url);
	if (!open) return opened(problem(request, 'not-found'));
	const { from, to } = open.period;
	const noise = { law: 'two-sided geometric', epsilon: EPSILON, unit: 'a visit or a page view' };
	return openJson(request, { from, to, noise, publishedFrom: PUBLISHED_FROM, ...open.figures });
};
