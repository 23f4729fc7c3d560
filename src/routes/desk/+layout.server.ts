import { instanceSettings } from '#lib/instance/settings.server.ts';
import { otherLanguage } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every page of the desk: the name of the house, who is in, the other language. */
export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const other = otherLanguage(url, locals.locale);
	return {
		locale: locals.locale,
		name: instanceSettings().name,
		words: sections(locals.locale, 'account'),
		other: { ...other, href: other.href + url.search },
		facilitator: locals.facilitator
	};
};
