import { explainRequest } from '#lib/analytics/count.server.ts';
import { wallClock } from '#lib/analytics/day.ts';
import { HEADERS_READ, type Decision } from '#lib/analytics/decide.ts';
import { unnameAnswer } from '#lib/http/answer-name.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hour } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

const NO_SERVER: Decision = { counted: false, why: 'not-a-page' };

/**
 * How the request that asks for this page would be counted if it were any other page. It is decided by
 * what counts, told, and forgotten: the page is kept nowhere, and is not counted itself.
 */
export const load: PageServerLoad = ({ locals: { locale }, platform, request, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', vary: '*' });
	const asked = platform?.req;
	const { zone, visitors } = figuresSettings();
	const decision = asked ? explainRequest(asked) : NO_SERVER;
	if (asked) unnameAnswer(asked);
	return {
		words: sections(locale, 'figures'),
		decision,
		headers: HEADERS_READ.map((name) => ({ name, sent: request.headers.get(name) })),
		hour: hour(locale, `${wallClock(Date.now(), zone).hour}:00`),
		estimatesVisitors: visitors
	};
};
