import { config } from '../../../../env.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** The team is asked for, and verified, by the browser; here are the words to say it in. */
export const load: PageServerLoad = ({ locals: { locale }, url }) => ({
	words: sections(locale, 'account', 'team'),
	origin: url.origin,
	/** The instance's list: comparing by voice needs one list for all. */
	list: config().locale === 'fr' ? ('french' as const) : ('english' as const)
});
