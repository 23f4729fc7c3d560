import { allPeople } from '#lib/archive/named/people.server.ts';
import { allSeries } from '#lib/archive/named/series.server.ts';
import { plain } from '#lib/archive/slug.ts';
import { allTags } from '#lib/archive/named/tags.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** Of each kind, before one has to be more precise. */
const MOST = 100;

type Named = { slug: string; name: string; count: number };

/** Series, people and tags whose names hold the words of `?q=`. */
export const load: PageServerLoad = ({ locals, url }) => {
	hostOnly(locals);
	const asked = url.searchParams.get('q') ?? '';
	const wanted = plain(asked.trim());
	const those = (all: readonly Named[]) => {
		const found = all.filter(({ name }) => plain(name).includes(wanted));
		const names = found.slice(0, MOST).map(({ slug, name, count }) => ({ slug, name, count }));
		return { names, more: found.length - names.length };
	};
	return {
		words: sections(locals.locale, 'archiveDesk'),
		asked,
		series: those(allSeries()),
		people: those(allPeople()),
		tags: those(allTags())
	};
};
