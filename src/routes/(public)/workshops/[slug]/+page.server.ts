import { error } from '@sveltejs/kit';
import { broadcastOfWorkshop, readBroadcast } from '#lib/archive/store.server.ts';
import { bannersIn } from '#lib/campaign/banners.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { publishedQuestions } from '#lib/workshops/published-questions.server.ts';
import { readWorkshop } from '#lib/workshops/store.server.ts';
import { whenInWords } from '#lib/workshops/when.ts';
import { config } from '../../../../env.server.ts';
import type { PageServerLoad } from './$types';

/** One workshop, and the address that its paper form carries. */
export const load: PageServerLoad = ({ params, url, locals: { locale } }) => {
	const words = sections(locale, 'archive', 'campaign', 'workshop');
	const { workshopsDir } = config();
	const workshop = readWorkshop(workshopsDir, params.slug, locale);
	if (!workshop) error(404, words.workshop.notFound);
	return {
		words,
		workshop,
		recording: recordingOf(workshop.slug),
		banners: bannersIn(workshop.html),
		published: publishedQuestions(workshop.slug).questions,
		publishedWords: catalogue(locale).after.page,
		date: whenInWords(locale, workshop.when, words.workshop),
		canonical: url.origin + address(locale, `/workshops/${workshop.slug}`)
	};
};

/** The broadcast that recorded a workshop, or that will, as its page says it. */
function recordingOf(workshop: string) {
	const slug = broadcastOfWorkshop(workshop);
	const record = slug === null ? null : readBroadcast(slug);
	if (!record) return null;
	const { title, status, image, captions, chapters } = record;
	const hasCaptions = captions.length > 0;
	return { slug: record.slug, title, status, image, hasCaptions, chapters: chapters.length };
}
