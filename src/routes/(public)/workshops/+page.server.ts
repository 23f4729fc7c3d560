import { sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';
import { whenInWords } from '#lib/workshops/when.ts';
import { config } from '../../../env.server.ts';
import type { PageServerLoad } from './$types';

/** Every workshop of this place, the latest first. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'workshop');
	const workshops = listWorkshops(config().workshopsDir, locale).map((workshop) => ({
		...workshop,
		date: whenInWords(locale, workshop.when, words.workshop)
	}));
	return { words, workshops };
};
