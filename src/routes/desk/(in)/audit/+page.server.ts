import { readAudit } from '#lib/instance/audit.server.ts';
import { sayAct } from '#lib/instance/say-act.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { DATES_IN } from '#lib/words/locale.ts';
import type { PageServerLoad } from './$types';

/** What was done with the powers of a host, for hosts; whoever else comes is told whom to ask. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => {
	if (facilitator?.role !== 'host') return { words: sections(locale, 'audit'), acts: null };
	const clock = new Intl.DateTimeFormat(DATES_IN[locale], {
		dateStyle: 'long',
		timeStyle: 'short'
	});
	const acts = readAudit().map(({ at, who, act, values }) => ({
		at: new Date(at * 1000).toISOString(),
		when: clock.format(at * 1000),
		who: who ?? catalogue(locale).audit.server,
		what: sayAct(locale, act, values)
	}));
	return { words: sections(locale, 'audit'), acts };
};
