import { showTerms } from '../show.server.ts';
import type { PageServerLoad } from './$types';

/** The terms that came into force on a day, in force still or not. */
export const load: PageServerLoad = ({ locals: { locale }, params }) =>
	showTerms(locale, params.version);
