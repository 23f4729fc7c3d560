import { LAW } from '#lib/instance/law-links.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import type { PageServerLoad } from './$types';

/** The accessibility statement, on the model of the RGAA: what was checked, and what was not. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const { accessibility } = catalogue(locale).legal;
	const { name, contact } = instanceSettings();
	return {
		words: sections(locale, 'legal'),
		state: say(locale, accessibility.stateText, { name }),
		reach: contact
			? say(locale, accessibility.contactText, { contact })
			: accessibility.contactMissing,
		links: { rgaa: LAW.rgaa, defender: LAW.defender }
	};
};
