import { instanceSettings } from '#lib/instance/settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** The settings, for hosts; whoever else comes is told whom to ask, and is given none of them. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => ({
	words: sections(locale, 'settings'),
	settings: facilitator?.role === 'host' ? instanceSettings() : null
});
