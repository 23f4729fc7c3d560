import type { RequestHandler } from './$types';
import { config } from '../../../../../env.server.ts';
import { freshenSearch } from '../../../../search-sources.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { forgetPages } from '#lib/http/kept-pages.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { MOST_PUBLISHED_BYTES, PublishBody } from '#lib/workshops/published-body.server.ts';
import { publishedQuestions, publishQuestions } from '#lib/workshops/published-questions.server.ts';
import { isSlug } from '#lib/workshops/slug.ts';
import { readWorkshop } from '#lib/workshops/store.server.ts';

/**
 * Replaces what is published in clear on a workshop's page: for hosts, since what is public stays. A workshop that is gone
 * takes nothing more, but what it had can still be taken off.
 */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { slug } = event.params;
		const host = await requireHost(event);
		const { edition, questions } = await readJson(event.request, PublishBody, MOST_PUBLISHED_BYTES);
		const { workshopsDir, locale } = config();
		const isGone = questions.length > 0 && !readWorkshop(workshopsDir, slug, locale);
		if (!isSlug(slug) || isGone) throw refuse('malformed', { field: 'workshop' });
		const before = publishedQuestions(slug).questions.length;
		const list = publishQuestions(slug, edition, questions, host.name);
		if (questions.length < before) noteAct(host, 'question-unpublished', { workshop: slug });
		forgetPages();
		freshenSearch();
		return reply(list);
	});
