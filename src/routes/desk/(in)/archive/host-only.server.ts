import { error } from '@sveltejs/kit';
import { catalogue } from '#lib/words/catalogue.server.ts';

/**
 * Archives at the desk are for hosts, drafts and all. Every page asks by itself: a layout's answer can
 * be one that the browser already had.
 */
export function hostOnly({ facilitator, locale }: App.Locals): void {
	if (facilitator?.role !== 'host') error(403, catalogue(locale).archiveDesk.hostsOnly);
}
