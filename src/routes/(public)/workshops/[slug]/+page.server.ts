import { error } from '@sveltejs/kit';
import { bannersIn } from '#lib/campaign/banners.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { publishedQuestions } from '#lib/workshops/published-questions.server.ts';
import { readWorkshop } from '#lib/workshops/store.server.ts';
import { whenInWords } from '#lib/workshops/when.ts';
import { config } from '../../../../env.server.ts';
import type { PageServerLoad } from './$types';

/** One workshop, and the address that its paper form carries. */
export const load: PageServerLoad = ({ params, locals: { locale } }) => {
	const words = sections(locale, 'campaign', 'workshop');
	const { origin, workshopsDir } = config();
	const workshop = readWorkshop(workshopsDir, params.slug, locale);
	if (!workshop) error(404, words.workshop.notFound);
	return {
		words,
		workshop,
		banners: bannersIn(workshop.html),
		published: publishedQuestions(workshop.slug).questions,
		publishedWords: catalogue(locale).after.page,
		date: whenInWords(locale, workshop.when, words.workshop),
		canonical: origin + address(locale, `/workshops/${workshop.slug}`)
	};
};
