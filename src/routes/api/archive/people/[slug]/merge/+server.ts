import { MergeInto } from '#lib/archive/desk/names.ts';
import { mergePeople } from '#lib/archive/named/people.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000;

/** Makes two pages of one person one, for hosts; the address of this one leads to the other. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { into } = await readJson(event.request, MergeInto, MOST_BYTES);
		mergePeople(event.params.slug, into);
		return reply({ slug: into });
	});
