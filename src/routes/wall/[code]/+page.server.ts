import { error, redirect } from '@sveltejs/kit';
import { readCode } from '#lib/crypto/code.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import type { PageServerLoad } from './$types';

/** The wall of a code; like the attendee's page, it does not look whether the room exists. */
export const load: PageServerLoad = ({ params, locals: { locale } }) => {
	const code = readCode(params.code);
	if (!code) error(400, 'malformed code');
	if (code !== params.code) redirect(303, address(locale, `/wall/${code}`));
	return {
		code,
		locale,
		name: instanceSettings().name,
		words: sections(locale, 'wall', 'room', 'votes')
	};
};
