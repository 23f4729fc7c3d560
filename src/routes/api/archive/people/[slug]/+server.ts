import { WrittenPerson } from '#lib/archive/desk/names.ts';
import { readPerson, writePerson } from '#lib/archive/named/people.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 500_000;

/** Changes what is said of a person, for hosts. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const person = await readJson(event.request, WrittenPerson, MOST_BYTES);
		if (!readPerson(event.params.slug)) throw refuse('not-found');
		writePerson({ slug: event.params.slug, ...person });
		return reply({});
	});
