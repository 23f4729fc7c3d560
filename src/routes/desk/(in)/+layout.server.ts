import { redirect } from '@sveltejs/kit';
import { address } from '#lib/words/addresses.ts';
import type { LayoutServerLoad } from './$types';

/** Whoever has no session is shown the door, and comes back to where they were going. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	const { locale, facilitator } = locals;
	if (facilitator) return { facilitator };
	const desk = address(locale, '/desk');
	const login = address(locale, '/desk/login');
	redirect(
		303,
		url.pathname === desk ? login : `${login}?next=${encodeURIComponent(url.pathname)}`
	);
};
