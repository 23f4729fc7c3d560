import { openSessions } from '#lib/facilitators/open-sessions.server.ts';
import { openedBy } from '#lib/facilitators/session.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { config } from '../../../../env.server.ts';
import type { PageServerLoad } from './$types';

/** One's own account: who one is comes with the layout, the sessions with this. */
export const load: PageServerLoad = async ({ request, parent, locals }) => {
	await parent();
	const opened = await openedBy(request);
	return {
		words: sections(locals.locale, 'account', 'team'),
		sessions: opened ? openSessions(opened) : [],
		/** The instance's list: comparing by voice needs one list for all. */
		list: config().locale === 'fr' ? ('french' as const) : ('english' as const)
	};
};
