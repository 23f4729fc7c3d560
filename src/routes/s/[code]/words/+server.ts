import { error } from '@sveltejs/kit';
import { isCode, showCode } from '#lib/crypto/code.ts';
import { reply } from '#lib/http/answer.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import type { Speech } from '#lib/rooms/attendee/speech.ts';
import { address, otherLanguage } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import type { RequestHandler } from './$types';
import { tongueOf } from '../tongue-of.ts';

const NAMES = { fr: 'Français', en: 'English' };

/** The page's words in a language, for a page that changes its own without being loaded anew. */
export const GET: RequestHandler = ({ params: { code }, locals: { locale }, url }) => {
	if (!isCode(code)) error(400, 'malformed code');
	const words = sections(locale, 'site', 'room', 'votes', 'problems');
	const other = otherLanguage(new URL(`/s/${code}`, url), locale);
	const speech: Speech = {
		tongue: tongueOf(locale, words),
		title: `${say(locale, words.room.title, { code: showCode(code) })} · ${instanceSettings().name}`,
		skip: words.site.skip,
		home: address(locale, '/'),
		other: { ...other, name: NAMES[other.locale] }
	};
	return reply(speech);
};
