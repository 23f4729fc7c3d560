import { error, redirect } from '@sveltejs/kit';
import { describePerson } from '#lib/archive/feeds/describe-named.ts';
import { listBroadcasts } from '#lib/archive/list.server.ts';
import { readListQuery } from '#lib/archive/pages/list-query.ts';
import { currentPersonSlug, readPerson } from '#lib/archive/people.server.ts';
import { renderMarkdown } from '#lib/markdown/render.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** Someone who spoke, and where. A page that was made one with another leads there. */
export const load: PageServerLoad = ({ params, url, locals: { locale } }) => {
	const { archive, workshop } = sections(locale, 'archive', 'workshop');
	const person = readPerson(params.slug);
	if (!person) {
		const current = currentPersonSlug(params.slug);
		if (current) redirect(301, address(locale, `/archive/people/${current}`));
		error(404, archive.noSuch);
	}
	const query = { ...readListQuery(url.searchParams), person: person.slug };
	const href = address(locale, `/archive/people/${person.slug}`);
	const bio = renderMarkdown(person.bio, locale, workshop.prose).html;
	const thing = describePerson(person, url.origin + href);
	return { words: { archive }, person, bio, query, href, list: listBroadcasts(query), thing };
};
