import { imageAddress } from '#lib/archive/images/image-widths.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address, otherLanguage, readAddress } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { LOCALES } from '#lib/words/locale.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every public page: the name of the house, its words, its other language. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	const { path } = readAddress(url.pathname);
	const { name, logo, languages } = instanceSettings();
	const offered = LOCALES.filter((locale) => languages === 'both' || locale === languages);
	return {
		locale: locals.locale,
		name,
		logo: logo ? imageAddress(logo, 320) : undefined,
		words: sections(locals.locale, 'site'),
		path,
		/** Null where the instance offers one language, and this page is in it. */
		other: languages === locals.locale ? null : otherLanguage(url, locals.locale),
		alternates: offered.map((locale) => ({
			locale,
			href: new URL(address(locale, path), url.origin).href
		}))
	};
};
