import { redirect } from '@sveltejs/kit';
import { readCode } from '#lib/crypto/code.ts';
import { address } from '#lib/words/addresses.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { preferredLocale } from '#lib/words/locale.ts';
import { config } from '../../../env.server.ts';
import type { PageServerLoad } from './$types';
import { complaint } from './complaint.ts';

/** Leads to the room whose code was typed; a code that cannot be one stays, with what is wrong. */
export const load: PageServerLoad = ({ locals: { locale }, request, url }) => {
	const words = sections(locale, 'join');
	const typed = url.searchParams.get('code');
	if (typed === null) return { words, typed: '', error: undefined };
	const code = readCode(typed);
	if (code) {
		const preferred = preferredLocale(request.headers.get('accept-language'), config().locale);
		const lang = preferred === locale ? '' : `?lang=${locale}`;
		redirect(303, address(locale, `/s/${code}${lang}`));
	}
	return { words, typed: typed.slice(0, 64), error: complaint(locale, words.join, typed) };
};
