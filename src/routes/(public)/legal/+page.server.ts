import { instanceSettings } from '#lib/instance/settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import { VERSION } from '../../../version.ts';
import type { PageServerLoad } from './$types';

/** The legal notice: what the admin wrote, and plainly what is not written yet. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'legal');
	const { name, contact, publisher, hostName, hostAddress } = instanceSettings();
	return {
		words,
		lines: [
			{ term: words.legal.site, lines: [name] },
			{ term: words.legal.publisher, lines: filled(publisher) },
			{ term: words.legal.contact, lines: filled(contact) },
			{ term: words.legal.host, lines: filled(hostName, hostAddress) }
		],
		isComplete: [contact, publisher, hostName, hostAddress].every((text) => text !== ''),
		software: say(locale, words.legal.software, { version: VERSION })
	};
};

/** The lines of what was filled in, as they were typed. */
function filled(...texts: string[]): string[] {
	return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}
