import { instanceSettings } from '#lib/instance/settings.server.ts';
import { hour, longDay, today } from '#lib/words/dates.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';
import type { WorkshopSummary } from '#lib/workshops/workshop.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { config } from '../../env.server.ts';
import { followOldAddress } from '../old-address.server.ts';
import type { PageServerLoad } from './$types';

/** How many past workshops the first page shows; the others are on their own page. */
const PAST = 4;

/** The first page: the next workshop if there is one, then the last ones. `/?p=12` was a page once. */
export const load: PageServerLoad = ({ url, locals: { locale } }) => {
	if (url.search) followOldAddress(url, locale);
	const workshops = listWorkshops(config().workshopsDir, locale);
	const now = today();
	const next = workshops.filter(({ when }) => when.day >= now).at(-1);
	const past = workshops.filter(({ when }) => when.day < now);
	const { welcomeFr, welcomeEn, descriptionFr, descriptionEn } = instanceSettings();
	return {
		words: sections(locale, 'home', 'join'),
		/** In the instance's own words, where it wrote some. */
		welcome: locale === 'fr' ? welcomeFr : welcomeEn,
		description: locale === 'fr' ? descriptionFr : descriptionEn,
		next: next && show(locale, next),
		past: past.slice(0, PAST).map((workshop) => show(locale, workshop)),
		more: past.length > PAST
	};
};

function show(locale: Locale, workshop: WorkshopSummary) {
	const { slug, title, summary, place, when } = workshop;
	const start = when.start ? `, ${hour(locale, when.start)}` : '';
	return {
		slug,
		/** Set where the text is not in the page's language. */
		lang: workshop.locale === locale ? undefined : workshop.locale,
		title,
		summary,
		place,
		day: when.day,
		date: longDay(locale, when.day) + start
	};
}
