import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { readCode } from '#lib/crypto/code.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';

/** What the sheet of tickets is given: words. The tickets are drawn by the page. */
export const load: PageServerLoad = ({ locals: { locale, facilitator }, params, url }) => {
	const code = readCode(params.code);
	if (!code) error(404, catalogue(locale).problems['no-room'].title);
	if (code !== params.code) redirect(307, address(locale, `/desk/rooms/${code}/tickets`));
	const { failures, notice, room, burn } = catalogue(locale).desk;
	return {
		words: sections(locale, 'tickets', 'account', 'problems'),
		failures,
		notice,
		entering: room.entering,
		locked: room.locked,
		burned: burn.done,
		locale,
		login: facilitator?.login ?? '',
		code,
		origin: url.origin
	};
};
