import { redirect } from '@sveltejs/kit';
import { maskOf } from '#lib/facilitators/session-mask.server.ts';
import { openedBy } from '#lib/facilitators/session.server.ts';
import { address } from '#lib/words/addresses.ts';
import type { LayoutServerLoad } from './$types';

/** Whoever has no session is shown the door, and comes back to where they were going. */
export const load: LayoutServerLoad = async ({ locals, request, url }) => {
	const { locale, facilitator } = locals;
	const opened = await openedBy(request);
	if (facilitator && opened) return { facilitator, mask: maskOf(opened.id) };
	const desk = address(locale, '/desk');
	const login = address(locale, '/desk/login');
	redirect(
		303,
		url.pathname === desk ? login : `${login}?next=${encodeURIComponent(url.pathname)}`
	);
};
