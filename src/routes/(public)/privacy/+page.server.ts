import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** What this version does not keep yet, or not whole, by the promise's number. The others hold. */
const NOT_YET: Readonly<Record<number, 'partly' | 'later'>> = {
	5: 'partly',
	11: 'later',
	12: 'later'
};

/** The privacy page: the twelve promises, each with where it stands. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'privacy');
	const { twelve, states } = words.privacy;
	const promises = twelve.map((promise, i) => ({
		...promise,
		state: states[NOT_YET[i + 1] ?? 'kept']
	}));
	return { words, promises };
};
