import { error, redirect } from '@sveltejs/kit';
import { jsonChapters } from '#lib/archive/feeds/chapters.ts';
import { currentSlug, readBroadcast } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import { openJson } from '#lib/http/open-json.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { RequestHandler } from './$types';

/** The chapters of a broadcast, for readers of podcasts. */
export const GET: RequestHandler = ({ request, params, locals: { locale } }) => {
	const words = catalogue(locale).archive;
	const record = readBroadcast(params.slug);
	const current = record ? null : currentSlug(params.slug);
	if (current) redirect(301, address(locale, `/archive/${current}/chapters.json`));
	if (record?.status === 'withdrawn') error(410, words.gone);
	if (!record || !isPublic(record.status)) error(404, words.notFound);
	const response = openJson(request, jsonChapters(record.chapters));
	response.headers.set('content-type', 'application/json+chapters');
	return response;
};
