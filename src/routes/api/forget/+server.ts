import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';

const MOST_BYTES = 16;
const Body = v.strictObject({});

/**
 * Tells the browser to erase all that this site keeps in it (Clear Site Data, section 3.1). Another
 * site cannot ask for it: its request would say where it comes from, and this one wants JSON.
 */
export const POST: RequestHandler = ({ request }) =>
	answering(request, async () => {
		const from = request.headers.get('sec-fetch-site') ?? 'same-origin';
		if (from !== 'same-origin') throw refuse('forbidden');
		await readJson(request, Body, MOST_BYTES);
		const answer = reply({});
		answer.headers.set('clear-site-data', '"storage"');
		return answer;
	});
