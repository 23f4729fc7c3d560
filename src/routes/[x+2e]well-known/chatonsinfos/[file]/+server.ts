import { lastFinishedDay } from '#lib/analytics/day-book.server.ts';
import { publishedFigures } from '#lib/analytics/figures.server.ts';
import { metricsFile, SERVICE } from '#lib/analytics/pages/chatons.ts';
import { readPeriod } from '#lib/analytics/pages/period.ts';
import { answerKept } from '#lib/http/kept-answers.server.ts';
import { problem } from '#lib/http/answer.server.ts';
import { opened } from '#lib/http/open-json.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { VERSION } from '../../../../version.ts';
import type { RequestHandler } from './$types';

/**
 * The metrics of this instance for the collective of CHATONS, where it wants them read. Made once a
 * night, from what the public figures show of this year and the one before.
 */
export const GET: RequestHandler = ({ request, params }) => {
	const { chatons, chatonsUnverified: withUnverified, zone } = figuresSettings();
	if (!chatons || params.file !== `${SERVICE}-metrics.properties`)
		return opened(problem(request, 'not-found'));
	const now = Date.now();
	const last = lastFinishedDay(now);
	const year = readPeriod(last.slice(0, 4), last);
	const from = `${Number(year.key) - 1}-01-01`;
	const local = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
	const madeAt = new Intl.DateTimeFormat('sv-SE', local).format(now).replace(' ', 'T');
	return answerKept(request, {
		key: 'chatons',
		edition: `${last} ${withUnverified}`,
		type: 'text/plain',
		changedAt: Date.parse(last),
		make: () =>
			metricsFile({
				days: publishedFigures(from, last, now).days,
				last,
				madeAt,
				version: VERSION,
				withUnverified
			})
	});
};
