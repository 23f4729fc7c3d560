import { error, fail } from '@sveltejs/kit';
import { readRefusal } from '#lib/http/problem.ts';
import { MOST_FORM_BYTES, readForm, TICKET } from '#lib/instance/reports/read-form.ts';
import { takePlace } from '#lib/instance/reports/pace.server.ts';
import { receiptOf, rememberReceipt } from '#lib/instance/reports/sent-again.server.ts';
import { keepReport, readWithReceipt } from '#lib/instance/reports/store.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../../../env.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Something to report: a form that needs no script, its receipt, and the decision read with it. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'reports'),
	rooms: say(locale, catalogue(locale).reports.rooms, { n: instanceSettings().burnHours })
});

/** @throws 413 past the limit, 415 for another kind of form */
async function readBody(request: Request): Promise<string> {
	if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('content-type') ?? ''))
		error(415);
	if (Number(request.headers.get('content-length') ?? 0) > MOST_FORM_BYTES) error(413);
	const body = await request.text();
	if (body.length > MOST_FORM_BYTES) error(413);
	return body;
}

/** The names of this site: not what a request says it came to. */
const ourHosts = (): string[] =>
	[config().origin, config().onion].filter(Boolean).map((address) => new URL(address).host);

/** Said when there is no place before tomorrow: whom to write to. */
function reachInstead(locale: Locale): string {
	const { reports } = catalogue(locale);
	const { contact } = instanceSettings();
	return contact ? say(locale, reports.busy, { contact }) : reports.busyNoContact;
}

export const actions: Actions = {
	send: async ({ request, locals: { locale } }) => {
		const body = await readBody(request);
		const before = receiptOf(body);
		if (before) return { receipt: before };
		const { reports } = catalogue(locale);
		const { typed, notice, wrong, isTrapped } = readForm(body, ourHosts(), reports.aRoom);
		if (!notice) return fail(400, { typed, wrong });
		const ticket = new URLSearchParams(body).get(TICKET) ?? '';
		const place = isTrapped ? ({ kind: 'full' } as const) : takePlace(ticket);
		if (place.kind === 'wait') return fail(429, { typed, ticket: place.ticket });
		if (place.kind === 'full') return fail(429, { typed, busy: reachInstead(locale) });
		try {
			const receipt = keepReport({ ...notice, locale });
			rememberReceipt(body, receipt);
			return { receipt };
		} catch (failure) {
			if (readRefusal(failure)?.code !== 'not-stored') throw failure;
			return fail(503, { typed, isFull: true });
		}
	},
	read: async ({ request, locals: { locale } }) => {
		const sent = new URLSearchParams(await readBody(request));
		const reference = (sent.get('reference') ?? '').slice(0, 50);
		const report = readWithReceipt({ reference, phrase: (sent.get('phrase') ?? '').slice(0, 100) });
		if (!report) return fail(404, { isUnknown: true, asked: reference });
		const { decision, statement, redress, day, decidedDay } = report;
		return {
			read: {
				...{ reference: report.reference, decision, statement, redress },
				day: looseDay(locale, day),
				decided: decidedDay && looseDay(locale, decidedDay)
			}
		};
	}
};
