import { error, redirect } from '@sveltejs/kit';
import { describePerson } from '#lib/archive/feeds/describe-named.ts';
import { listBroadcasts } from '#lib/archive/list/list.server.ts';
import { keepList } from '#lib/archive/pages/keep-list.server.ts';
import { omit, readListQuery } from '#lib/archive/pages/list-query.ts';
import { currentPersonSlug, readPerson } from '#lib/archive/named/people.server.ts';
import { renderMarkdown } from '#lib/markdown/render.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** Someone who spoke, and where. A page that was made one with another leads there. */
export const load: PageServerLoad = ({ params, request, url, locals: { locale } }) => {
	const { archive, workshop } = sections(locale, 'archive', 'workshop');
	const person = readPerson(params.slug);
	if (!person) {
		const current = currentPersonSlug(params.slug);
		if (current) redirect(301, address(locale, `/archive/people/${current}`));
		error(404, archive.noSuch);
	}
	const chosen = omit(readListQuery(url.searchParams), 'person');
	const query = { ...chosen, person: person.slug };
	const list = listBroadcasts(query);
	const href = address(locale, `/archive/people/${person.slug}`);
	keepList({ request, url }, href, chosen, list);
	const bio = renderMarkdown(person.bio, locale, workshop.prose).html;
	const thing = describePerson(person, url.origin + href);
	return { words: { archive }, person, bio, query, href, list, thing };
};
