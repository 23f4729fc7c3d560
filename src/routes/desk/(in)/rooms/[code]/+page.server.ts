import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { config } from '../../../../../env.server.ts';
import { readCode } from '#lib/crypto/code.ts';
import { listRooms } from '#lib/rooms/list.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';

/** What a room's desk is given. Nothing of the room itself: its page asks the API, and checks. */
export const load: PageServerLoad = ({ locals: { locale, facilitator }, params, url }) => {
	const code = readCode(params.code);
	if (!code) error(404, catalogue(locale).problems['no-room'].title);
	if (code !== params.code) redirect(307, address(locale, `/desk/rooms/${code}`));
	const { workshopsDir } = config();
	return {
		words: sections(locale, 'desk', 'account', 'problems', 'team', 'votes'),
		locale,
		login: facilitator?.login ?? '',
		/** Whether a guest's stay ends with this room. */
		lastRoom: !!facilitator && listRooms(facilitator.print).length <= 1,
		code,
		/** The link to what comes after. */
		after: catalogue(locale).after.fromDesk,
		origin: url.origin,
		titles: Object.fromEntries(
			listWorkshops(workshopsDir, locale).map(({ slug, title }) => [slug, title])
		)
	};
};
