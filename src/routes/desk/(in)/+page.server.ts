import type { PageServerLoad } from './$types';
import { config } from '../../../env.server.ts';
import { missingLegalFields } from '#lib/instance/legal-fields.ts';
import { waitingReports } from '#lib/instance/reports/store.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { listRooms } from '#lib/rooms/list.server.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops, workshopProblems } from '#lib/workshops/store.server.ts';

/** The desk's first page: one's rooms, the workshops to open one for, and what is wrong in them. */
export const load: PageServerLoad = ({ locals: { locale, facilitator } }) => {
	const { workshopsDir } = config();
	const isHost = facilitator?.role === 'host';
	const { settings: said, reports, after, account } = catalogue(locale);
	return {
		words: sections(locale, 'desk'),
		/** What a host looks at now and then: linked from here, not from every page. */
		ways: [
			{ path: '/desk/published', text: after.published.everywhere },
			{ path: '/desk/reports', text: account.frame.reports },
			{ path: '/desk/audit', text: account.frame.audit }
		],
		locale,
		rooms: facilitator ? listRooms(facilitator.print) : [],
		workshops: listWorkshops(workshopsDir, locale).map(({ slug, title, when, place }) => ({
			slug,
			title,
			day: when.day,
			place
		})),
		/** What the law wants and nobody wrote yet; and how many notices wait. */
		legal: {
			...said.missing,
			fields: (isHost ? missingLegalFields(instanceSettings()) : []).map((name) => ({
				name,
				label: (said.fields as Record<string, { label: string }>)[name]?.label ?? name
			}))
		},
		waiting: { n: isHost ? waitingReports() : 0, text: reports.waiting },
		/** Files are the host's business. */
		problems: isHost ? workshopProblems(workshopsDir, locale) : [],
		/** What hours are written in until the browser gives its own. */
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone
	};
};
