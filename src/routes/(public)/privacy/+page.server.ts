import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';
import { promiseState } from './promises.ts';

/** The privacy page: the twelve promises, each with where it stands. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'privacy');
	const { twelve, states } = words.privacy;
	const promises = twelve.map((promise, i) => ({ ...promise, state: states[promiseState(i + 1)] }));
	return { words, promises };
};
