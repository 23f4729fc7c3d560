import type { PageServerLoad } from './$types';
import { config } from '../../../env.server.ts';
import { listRooms } from '#lib/rooms/list.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops, workshopProblems } from '#lib/workshops/store.server.ts';

/** The desk's first page: one's rooms, the workshops to open one for, and what is wrong in them. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => {
	const { workshopsDir } = config();
	return {
		words: sections(locale, 'desk'),
		published: catalogue(locale).after.published.everywhere,
		locale,
		rooms: facilitator ? listRooms(facilitator.print) : [],
		workshops: listWorkshops(workshopsDir, locale).map(({ slug, title, when, place }) => ({
			slug,
			title,
			day: when.day,
			place
		})),
		/** Files are the host's business. */
		problems: facilitator?.role === 'host' ? workshopProblems(workshopsDir, locale) : [],
		/** What hours are written in until the browser gives its own. */
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone
	};
};
