import { csvOf } from '#lib/analytics/pages/csv.ts';
import { rowsOf } from '#lib/analytics/pages/rows.ts';
import { problem } from '#lib/http/answer.server.ts';
import { OPEN, opened } from '#lib/http/open-json.server.ts';
import { openFigures } from '../open.server.ts';
import type { RequestHandler } from './$types';

/** The public figures of a period, for spreadsheets. */
export const GET: RequestHandler = ({ request, url }) => {
	const open = openFigures(url);
	if (!open) return opened(problem(request, 'not-found'));
	if (!('figures' in open)) return opened(problem(request, 'not-found', { periods: open.keys }));
	const { from, to, tables } = open.period;
	return new Response(csvOf(rowsOf(open.figures, tables)), {
		headers: {
			...OPEN,
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="figures-${from}-${to}.csv"`,
			'cache-control': 'no-cache'
		}
	});
};
