import type { PageServerLoad } from './$types';
import { config } from '../../../../env.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import {
	publishedQuestions,
	publishedWorkshops
} from '#lib/workshops/published-questions.server.ts';
import { readWorkshop } from '#lib/workshops/store.server.ts';

/** What is public of all evenings, that of workshops whose text is gone included. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const { workshopsDir } = config();
	const { published, publish, page, notice } = catalogue(locale).after;
	return {
		words: sections(locale, 'account', 'problems'),
		after: { published, publish, page, notice },
		shelves: publishedWorkshops().map((slug) => ({
			slug,
			title: readWorkshop(workshopsDir, slug, locale)?.title ?? slug,
			list: publishedQuestions(slug)
		}))
	};
};
