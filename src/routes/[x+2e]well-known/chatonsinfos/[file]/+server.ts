import { lastFinishedDay } from '#lib/analytics/day-book.server.ts';
import { publishedFigures } from '#lib/analytics/figures.server.ts';
import { serviceFile } from '#lib/analytics/pages/chatons-service.ts';
import { metricsFile, SERVICE } from '#lib/analytics/pages/chatons.ts';
import { readPeriod } from '#lib/analytics/pages/period.ts';
import { answerKept } from '#lib/http/kept-answers.server.ts';
import { problem } from '#lib/http/answer.server.ts';
import { opened } from '#lib/http/open-json.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { config } from '../../../../env.server.ts';
import { VERSION } from '../../../../version.ts';
import type { RequestHandler } from './$types';

/**
 * The service and its metrics for the collective of CHATONS, where the instance wants them read. The
 * metrics are made once a night, from what the public figures show of this year and the one before.
 */
export const GET: RequestHandler = ({ request, params }) => {
	const { chatons, chatonsUnverified: withUnverified, zone } = figuresSettings();
	if (!chatons) return opened(problem(request, 'not-found'));
	if (params.file === `${SERVICE}.properties`) return describeService(withUnverified, zone);
	if (params.file !== `${SERVICE}-metrics.properties`) return opened(problem(request, 'not-found'));
	const now = Date.now();
	const last = lastFinishedDay(now);
	const year = readPeriod(last.slice(0, 4), last);
	const from = `${Number(year.key) - 1}-01-01`;
	const madeAt = localTime(now, zone);
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

/** `2026-11-22T04:00:00`, in the zone of the instance. */
function localTime(now: number, timeZone: string): string {
	const local = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
	return new Intl.DateTimeFormat('sv-SE', local).format(now).replace(' ', 'T');
}

function describeService(withUnverified: boolean, zone: string): Response {
	const { name, descriptionFr, hostName, sourceUrl } = instanceSettings();
	const file = serviceFile({
		...{ name, description: descriptionFr, host: hostName, sourceUrl, withUnverified },
		origin: config().origin,
		madeAt: localTime(Date.now(), zone),
		version: VERSION
	});
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
	return opened(new Response(file, { headers }));
}
