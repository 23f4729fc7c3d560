import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { listPeople } from '../named/people.server.ts';
import { listSeries } from '../named/series.server.ts';
import { listTags } from '../named/tags.server.ts';
import { IS_PUBLIC } from '../visibility.ts';
import type { Place } from './sitemap.ts';

/** Every page of the archive that the public sees. */
const statements = prepared((database: Database) => ({
	broadcasts: database.prepare<[], Place>(
		`select '/archive/' || slug as path, changed_at as changedAt from broadcast
		where ${IS_PUBLIC} order by id`
	)
}));

export function archivePlaces(): Place[] {
	const named = (kind: string, all: readonly { slug: string }[]) =>
		['', ...all.map(({ slug }) => `/${slug}`)].map((rest) => `/archive/${kind}${rest}`);
	const lists = [
		'/archive',
		...named('series', listSeries()),
		...named('people', listPeople()),
		...named('tags', listTags())
	].map((path) => ({ path, changedAt: null }));
	return [...statements().broadcasts.all(), ...lists];
}
