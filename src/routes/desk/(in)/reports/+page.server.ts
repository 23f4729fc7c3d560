import { A_ROOM, pathHere } from '#lib/instance/reports/address.ts';
import { listReports } from '#lib/instance/reports/store.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { looseDay } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/**
 * The notices, for hosts: they carry names and addresses. Whoever else comes is told whom to ask. What
 * is drawn as a link is a path of this site, whatever a row of another version holds; a room has none.
 */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => ({
	words: sections(locale, 'reports'),
	reports:
		facilitator?.role === 'host'
			? listReports().map((report) => ({
					...report,
					...shown(report.address),
					came: looseDay(locale, report.day),
					decided: report.decidedDay && looseDay(locale, report.decidedDay)
				}))
			: null
});

function shown(address: string): { href: string | null; isRoom: boolean } {
	const href = pathHere(address, []);
	return href === A_ROOM ? { href: null, isRoom: true } : { href, isRoom: false };
}
