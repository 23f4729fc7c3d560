import { listForApi } from '#lib/archive/feeds/api-list.server.ts';
import { readApiQuery } from '#lib/archive/feeds/api-query.ts';
import { apiSummary } from '#lib/archive/feeds/api-shapes.server.ts';
import { writeCursor } from '#lib/archive/feeds/cursor.ts';
import { answering } from '#lib/http/answer.server.ts';
import { opened, openJson, preflight } from '#lib/http/open-json.server.ts';
import type { RequestHandler } from './$types';

/** The broadcasts of the archive, for any site and any program: see docs/api.md. */
export const GET: RequestHandler = async ({ request, url: { origin } }) =>
	opened(
		await answering(request, () => {
			const { searchParams } = new URL(request.url);
			const list = listForApi(readApiQuery(searchParams));
			const cursor = list.cursor && writeCursor(list.cursor);
			const next = list.hasMore && cursor ? nextOf(origin, searchParams, cursor) : null;
			const broadcasts = list.broadcasts.map((one) => apiSummary(origin, one));
			const response = openJson(request, { broadcasts, next, cursor });
			if (next) response.headers.set('link', `<${next}>; rel="next"`);
			return response;
		})
	);

export const OPTIONS: RequestHandler = preflight;

/** The same call, from there on. */
function nextOf(origin: string, params: URLSearchParams, cursor: string): string {
	const next = new URLSearchParams(params);
	next.set('cursor', cursor);
	return `${origin}/api/v1/broadcasts?${next}`;
}
