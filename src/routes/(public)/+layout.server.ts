import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address, otherLanguage, readAddress } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { LOCALES } from '#lib/words/locale.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every public page: the name of the house, its words, its other language. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	const { path } = readAddress(url.pathname);
	return {
		locale: locals.locale,
		name: instanceSettings().name,
		words: sections(locals.locale, 'site'),
		path,
		other: otherLanguage(url, locals.locale),
		alternates: LOCALES.map((locale) => ({
			locale,
			href: new URL(address(locale, path), url.origin).href
		}))
	};
};
