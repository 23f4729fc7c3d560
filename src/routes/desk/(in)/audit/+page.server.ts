import { readAudit } from '#lib/instance/audit.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { DATES_IN } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import type { PageServerLoad } from './$types';

/** What was done with the powers of a host, for hosts; whoever else comes is told whom to ask. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => {
	const { audit, reports, settings } = catalogue(locale);
	if (facilitator?.role !== 'host') return { words: sections(locale, 'audit'), acts: null };
	const clock = new Intl.DateTimeFormat(DATES_IN[locale], {
		dateStyle: 'long',
		timeStyle: 'short'
	});
	const labels = settings.fields as Record<string, { label: string }>;
	const named = (fields: string | number) =>
		String(fields)
			.split(', ')
			.map((name) => labels[name]?.label ?? name)
			.join(', ');
	const decided = (decision: string | number) =>
		(reports.decisions as Record<string, string>)[decision] ?? decision;
	const acts = readAudit().map(({ at, who, act, values }) => ({
		at: new Date(at * 1000).toISOString(),
		when: clock.format(at * 1000),
		who: who ?? audit.server,
		what: say(locale, audit.acts[act], {
			...values,
			...(values.fields !== undefined && { fields: named(values.fields) }),
			...(values.decision !== undefined && { decision: decided(values.decision) })
		})
	}));
	return { words: sections(locale, 'audit'), acts };
};
