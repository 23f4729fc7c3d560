import { oneForProcess } from '#db/process.server.ts';
import { archivePlaces } from '#lib/archive/feeds/archive-places.server.ts';
import type { Place } from '#lib/archive/feeds/sitemap.ts';
import { archiveEdition } from '#lib/archive/store.server.ts';
import { listCampaigns } from '#lib/campaign/store.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';
import { config } from '../env.server.ts';

/** Every page that search engines may show: the house's own, workshops, campaigns, the archive. */
const OF_THE_HOUSE = ['/', '/workshops', '/privacy', '/legal'];
/** Each place is two addresses; a part stays small enough to be kept in memory. */
const PLACES_IN_A_PART = 1000;

const shelf = () => oneForProcess('sitemap', () => ({ edition: '', parts: [] as Place[][] }));

/** The places of each part, read again once the map is another one. */
export function sitemapParts(): Place[][] {
	const edition = sitemapEdition();
	if (shelf().edition !== edition) Object.assign(shelf(), { edition, parts: readParts() });
	return shelf().parts;
}

function readParts(): Place[][] {
	const all = [
		...[...OF_THE_HOUSE, ...ownPages()].map((path) => ({ path, changedAt: null })),
		...archivePlaces()
	];
	const parts: Place[][] = [];
	for (let from = 0; from < all.length; from += PLACES_IN_A_PART) {
		parts.push(all.slice(from, from + PLACES_IN_A_PART));
	}
	return parts;
}

/** Another string once the map is another one. */
export function sitemapEdition(): string {
	return `${archiveEdition()} ${ownPages().join(' ')}`;
}

/** Workshops and campaigns: few, and read where they are. */
function ownPages(): string[] {
	const workshops = listWorkshops(config().workshopsDir, 'fr');
	return [
		...workshops.map(({ slug }) => `/workshops/${slug}`),
		...listCampaigns().map(({ slug }) => `/campaigns/${slug}`)
	];
}
