import type { PageServerLoad } from './$types';
import { config } from '../../../../../env.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';

/** What opening a room needs to know: the workshops, and the one that the link named. */
export const load: PageServerLoad = ({ locals: { locale, facilitator }, url }) => {
	const workshops = listWorkshops(config().workshopsDir, locale).map(({ slug, title, when }) => ({
		slug,
		title,
		when: { day: when.day, start: when.start, end: when.end }
	}));
	const asked = url.searchParams.get('atelier') ?? url.searchParams.get('workshop');
	const known = workshops.find(({ slug }) => slug === asked) ?? workshops[0];
	return {
		words: sections(locale, 'desk', 'account', 'problems', 'team'),
		locale,
		login: facilitator?.login ?? '',
		workshops,
		burnHours: instanceSettings().burnHours,
		chosen: known?.slug ?? ''
	};
};
