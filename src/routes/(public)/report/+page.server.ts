import { error, fail } from '@sveltejs/kit';
import { readRefusal } from '#lib/http/problem.ts';
import { MOST_FORM_BYTES, readForm } from '#lib/instance/reports/read-form.ts';
import { takePlace } from '#lib/instance/reports/pace.server.ts';
import { keepReport, readWithReceipt } from '#lib/instance/reports/store.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import { config } from '../../../env.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Something to report: a form that needs no script, its receipt, and the decision read with it. */
export const load: PageServerLoad = ({ locals: { locale } }) => ({
	words: sections(locale, 'reports')
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

export const actions: Actions = {
	send: async ({ request, locals: { locale } }) => {
		const body = await readBody(request);
		const hosts = [new URL(config().origin).host, request.headers.get('host') ?? ''];
		const { typed, notice, wrong, isTrapped } = readForm(body, hosts);
		if (!notice) return fail(400, { typed, wrong });
		if (isTrapped || !takePlace()) return fail(429, { typed, isBusy: true });
		try {
			return { receipt: keepReport({ ...notice, locale }) };
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
