import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { config } from '../../../../../../env.server.ts';
import { readCode } from '#lib/crypto/code.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { publishedQuestions } from '#lib/workshops/published-questions.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';

/** What the page after the evening is given: what is public, and nothing of the room itself. */
export const load: PageServerLoad = ({ locals: { locale, facilitator }, params }) => {
	const code = readCode(params.code);
	if (!code) error(404, catalogue(locale).problems['no-room'].title);
	if (code !== params.code) redirect(307, address(locale, `/desk/rooms/${code}/after`));
	return {
		words: sections(locale, 'after', 'account', 'problems'),
		failures: catalogue(locale).desk.failures,
		login: facilitator?.login ?? '',
		code,
		workshops: listWorkshops(config().workshopsDir, locale).map(({ slug, title }) => ({
			slug,
			title,
			list: publishedQuestions(slug)
		}))
	};
};
