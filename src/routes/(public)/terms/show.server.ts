import { error } from '@sveltejs/kit';
import { VERSIONS } from '#lib/instance/terms/versions.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { longDay } from '#lib/words/dates.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';

/** One version of the terms, and the way to the others. @param from its day; the one in force if absent */
export function showTerms(locale: Locale, from?: string) {
	const { terms: words } = catalogue(locale).legal;
	const index = from === undefined ? 0 : VERSIONS.findIndex((one) => one.from === from);
	const version = VERSIONS[index];
	if (!version) error(404);
	const day = longDay(locale, version.from);
	const next = VERSIONS[index - 1];
	return {
		words: sections(locale, 'legal'),
		parts: version.terms[locale],
		isCurrent: index === 0,
		when: next
			? say(locale, words.past, { day, until: longDay(locale, next.from) })
			: say(locale, words.since, { day }),
		older: VERSIONS.slice(1).map((one) => ({
			href: address(locale, `/terms/${one.from}`),
			text: say(locale, words.version, { day: longDay(locale, one.from) })
		}))
	};
}
