import type { Handle } from '@sveltejs/kit';
import { nameAnswer, type AnswerName } from '#lib/http/answer-name.server.ts';

/**
 * What each page is called in the figures: the id of its route without groups, and the public name
 * of what it shows, `/workshops/[slug] atelier-terrasse`. Only public pages have a name: nothing of
 * the desk, and nothing of a room, is counted.
 */
const PUBLIC = '/(public)/';
/** Public files that a person keeps; what a page loads by itself is told apart by its headers. */
const DOWNLOADS = /^\/media\/files\/|\/captions\/|\/coming\.ics$|\/figures\/data\.\w+$/;
/** Feeds and data for programs live among the pages, and are none. */
const FOR_PROGRAMS = /\.\w+$/;
/** A room is never told apart from another. */
const SCAN = '/q/[code]';
const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;

/** Names every answer that may be counted. */
export const namePage: Handle = ({ event, resolve }) => {
	const request = event.platform?.req;
	const named = nameOf(event.route.id, event.params);
	if (request && named) nameAnswer(request, { ...named, language: event.locals.locale });
	return resolve(event);
};

/** The name of what a route answers; null for what is not counted. */
export function nameOf(
	route: string | null,
	params: Partial<Record<string, string>>
): Pick<AnswerName, 'kind' | 'name'> | null {
	if (route === SCAN) return { kind: 'scan', name: 'room' };
	const kind = DOWNLOADS.test(route ?? '') ? 'download' : 'page';
	const isPage = `${route}/`.startsWith(PUBLIC) && !FOR_PROGRAMS.test(route ?? '');
	if (!route || (kind === 'page' && !isPage)) return null;
	const names = Object.values(params).filter((value) => NAME.test(value ?? ''));
	const plain = route.replaceAll(/\/\([^)]+\)/g, '') || '/';
	return { kind, name: [plain, ...names].join(' ') };
}
