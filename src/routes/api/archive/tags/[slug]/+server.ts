import { WrittenTag } from '#lib/archive/desk/names.ts';
import { readTag, writeTag } from '#lib/archive/named/tags.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 5_000;

/** Gives a tag another name, for hosts; its address stays. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { name } = await readJson(event.request, WrittenTag, MOST_BYTES);
		if (!readTag(event.params.slug)) throw refuse('not-found');
		writeTag(event.params.slug, name);
		return reply({});
	});
