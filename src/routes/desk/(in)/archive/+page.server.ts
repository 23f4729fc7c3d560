import { listForDesk } from '#lib/archive/desk/list.server.ts';
import { lastRuns } from '#lib/archive/desk/runs.server.ts';
import { STATUSES } from '#lib/archive/record.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from './host-only.server.ts';
import type { PageServerLoad } from './$types';

/** Every broadcast, whatever its status, by page: `?q=…&status=…&page=…`. */
export const load: PageServerLoad = ({ locals, url }) => {
	hostOnly(locals);
	const { locale } = locals;
	const words = url.searchParams.get('q') ?? '';
	const status = STATUSES.find((one) => one === url.searchParams.get('status')) ?? null;
	return {
		words: sections(locale, 'archiveDesk', 'import'),
		statuses: catalogue(locale).archive.statuses,
		asked: { words, status },
		list: listForDesk(words, status, Number(url.searchParams.get('page')) || 1),
		runs: lastRuns().slice(0, 3)
	};
};
