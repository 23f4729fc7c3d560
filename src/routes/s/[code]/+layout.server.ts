import { imageAddress } from '#lib/archive/images/image-widths.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { otherLanguage } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { LayoutServerLoad } from './$types';

/** What a room's page has whatever the code: nothing here looks at rooms. No copy of it is kept. */
export const load: LayoutServerLoad = ({ locals: { locale }, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { name, logo } = instanceSettings();
	return {
		locale,
		name,
		logo: logo ? imageAddress(logo, 320) : undefined,
		other: otherLanguage(url, locale),
		words: sections(locale, 'site', 'room', 'votes', 'join', 'problems')
	};
};
