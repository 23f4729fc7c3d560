import { liveState } from '#lib/archive/live/watch.server.ts';
import { answering } from '#lib/http/answer.server.ts';
import { openJson } from '#lib/http/open-json.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

/** Whether a broadcast is to come, live, over or published: what a waiting page asks now and then. */
export const GET: RequestHandler = ({ request, params }) =>
	answering(request, () => {
		const state = liveState(params.slug);
		if (!state) throw refuse('not-found');
		return openJson(request, state);
	});
