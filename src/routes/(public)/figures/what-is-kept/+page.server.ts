import { saltSince } from '#lib/analytics/day-book.server.ts';
import { readSchema } from '#lib/analytics/pages/schema.server.ts';
import { readSeizureResult } from '#lib/analytics/seizure/last.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hour } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

const HOUR_MS = 3_600_000;

/** The tables of the database as it is asked for them, and the age of the day's secret in whole hours. */
export const load: PageServerLoad = ({ locals: { locale }, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const now = Date.now();
	const { at, tables } = readSchema(now);
	const since = saltSince();
	const clock = new Intl.DateTimeFormat('sv-SE', {
		timeZone: figuresSettings().zone,
		timeStyle: 'short'
	});
	return {
		words: sections(locale, 'figures', 'seizure'),
		tables,
		seizure: readSeizureResult(),
		at: hour(locale, clock.format(at)),
		saltHours: since === null ? null : Math.floor((now - since) / HOUR_MS)
	};
};
