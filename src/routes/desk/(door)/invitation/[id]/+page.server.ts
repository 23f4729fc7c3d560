import { config } from '../../../../../env.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** An invitation's page knows nothing of it: its browser asks, and checks against the link. */
export const load: PageServerLoad = ({ locals, params }) => ({
	words: sections(locals.locale, 'account', 'team'),
	inviteId: params.id,
	/** The instance's list. */
	list: config().locale === 'fr' ? ('french' as const) : ('english' as const)
});
