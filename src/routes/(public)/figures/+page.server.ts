import { error } from '@sveltejs/kit';
import { CELLS_OF_A_VISIT } from '#lib/analytics/dimensions.ts';
import { PUBLISHED_FROM } from '#lib/analytics/figures.server.ts';
import { EPSILON } from '#lib/analytics/noise.server.ts';
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

const METHOD = {
	epsilon: EPSILON,
	threshold: PUBLISHED_FROM,
	usual: meanNoise(EPSILON),
	cells: CELLS_OF_A_VISIT,
	total: CELLS_OF_A_VISIT * EPSILON
};

/**
 * The figures that everybody may read. They end yesterday and never change, so the page may be kept in
 * memory for its hour. Where they are closed, the page says so and leads to what stays open.
 */
export const load: PageServerLoad = ({ locals: { locale }, url }) => {
	const words = sections(locale, 'figures');
	const open = openFigures(url);
	if (!open) return { words, shown: null };
	if (!('figures' in open)) error(404);
	const { period, figures, keys, first } = open;
	const workshops = publishedWorkshops();
	const shown = {
		/** No day that is over has figures yet. */
		isTooSoon: first === null || first > period.to,
		view: present(figures, period, locale, words.figures, first),
		period: period.key,
		periods: keys,
		href: address(locale, '/figures'),
		isCounting: figuresSettings().counting,
		published: workshops.reduce((sum, one) => sum + publishedQuestions(one).questions.length, 0),
		method: METHOD
	};
	return { words, shown };
};

/** How far a two-sided geometric number is from zero, on average: 2α / (1 − α²), α = e^(−ε). */
function meanNoise(epsilon: number): number {
	const alpha = Math.exp(-epsilon);
	return Math.round(((2 * alpha) / (1 - alpha * alpha)) * 10) / 10;
}
