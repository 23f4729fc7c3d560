import { apiRecord } from '#lib/archive/feeds/api-shapes.server.ts';
import { currentSlug } from '#lib/archive/store.server.ts';
import { answering } from '#lib/http/answer.server.ts';
import { opened, openJson, preflight } from '#lib/http/open-json.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

/** One broadcast, whole. A slug that it no longer has leads to the one it has. */
export const GET: RequestHandler = async ({ request, url: { origin }, params }) =>
	opened(
		await answering(request, () => {
			const record = apiRecord(origin, params.slug);
			if (record === 'withdrawn') throw refuse('gone');
			if (record) return openJson(request, record);
			const current = currentSlug(params.slug);
			if (!current || current === params.slug) throw refuse('not-found');
			const location = `${origin}/api/v1/broadcasts/${current}`;
			return new Response(null, { status: 301, headers: { location } });
		})
	);

export const OPTIONS: RequestHandler = preflight;
