import { error } from '@sveltejs/kit';
import { securityTxt } from '#lib/instance/security-txt.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import type { RequestHandler } from './$types';

/** Where a weakness is reported (RFC 9116); no file while nobody said whom to write to. */
export const GET: RequestHandler = ({ url }) => {
	const { securityContact, contact, languages } = instanceSettings();
	const reached = securityContact || contact;
	if (!reached) error(404);
	return new Response(securityTxt(reached, url.origin, languages, Date.now()), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
	});
};
