import { WrittenSeries } from '#lib/archive/desk/names.ts';
import { readSeries, writeSeries } from '#lib/archive/named/series.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 500_000;

/** Changes the name, the description and the seasons of a series, for hosts. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const series = await readJson(event.request, WrittenSeries, MOST_BYTES);
		if (!readSeries(event.params.slug)) throw refuse('not-found');
		writeSeries({ slug: event.params.slug, ...series });
		return reply({});
	});
