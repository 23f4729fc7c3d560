import { error } from '@sveltejs/kit';
import { listReports } from '#lib/instance/reports/store.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** The notices, for hosts: they carry names and addresses. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => {
	if (facilitator?.role !== 'host') error(403, catalogue(locale).reports.desk.hostsOnly);
	return {
		words: sections(locale, 'reports'),
		reports: listReports().map((report) => ({
			...report,
			came: looseDay(locale, report.day),
			decided: report.decidedDay && looseDay(locale, report.decidedDay)
		}))
	};
};
