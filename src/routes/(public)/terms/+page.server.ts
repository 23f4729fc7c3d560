import { showTerms } from './show.server.ts';
import type { PageServerLoad } from './$types';

/** The terms in force. */
export const load: PageServerLoad = ({ locals: { locale } }) => showTerms(locale);
