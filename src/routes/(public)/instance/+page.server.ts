import { describeInstance } from '#lib/instance/release/describe.server.ts';
import { installedIn } from '#lib/instance/release/made.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { config } from '../../../env.server.ts';
import { VERSION } from '../../../version.ts';
import type { PageServerLoad } from './$types';

/** What runs here, and who keeps what. The day of the last backup may be an hour late: the page is kept. */
export const load: PageServerLoad = ({ url, locals: { locale } }) => ({
	words: sections(locale, 'release').release,
	origin: url.origin,
	instance: describeInstance(installedIn(import.meta.dirname), VERSION, {
		...config(),
		origin: url.origin
	})
});
