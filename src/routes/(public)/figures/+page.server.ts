import { error } from '@sveltejs/kit';
import { PUBLISHED_FROM } from '#lib/analytics/figures.server.ts';
import { EPSILON } from '#lib/analytics/noise.server.ts';
import { periodKeys } from '#lib/analytics/pages/period.ts';
import { present } from '#lib/analytics/pages/present.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import {
	publishedQuestions,
	publishedWorkshops
} from '#lib/workshops/published-questions.server.ts';
import { openFigures } from './open.server.ts';
import type { PageServerLoad } from './$types';

/**
 * The figures that everybody may read. They end yesterday and never change, so the page may be kept in
 * memory for its hour.
 */
export const load: PageServerLoad = ({ locals: { locale }, url }) => {
	const words = sections(locale, 'figures');
	const open = openFigures(url);
	if (!open) error(404, words.figures.closed);
	const { period, figures, last } = open;
	const workshops = publishedWorkshops();
	return {
		words,
		view: present(figures, period, locale, words.figures),
		period: period.key,
		periods: periodKeys(last),
		href: address(locale, '/figures'),
		isCounting: figuresSettings().counting,
		published: workshops.reduce((sum, one) => sum + publishedQuestions(one).questions.length, 0),
		method: { epsilon: EPSILON, threshold: PUBLISHED_FROM, usual: meanNoise(EPSILON) }
	};
};

/** How far a two-sided geometric number is from zero, on average: 2α / (1 − α²), α = e^(−ε). */
function meanNoise(epsilon: number): number {
	const alpha = Math.exp(-epsilon);
	return Math.round(((2 * alpha) / (1 - alpha * alpha)) * 10) / 10;
}
