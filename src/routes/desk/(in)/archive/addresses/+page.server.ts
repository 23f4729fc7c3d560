import { deadListings } from '#lib/archive/addresses/listing-address.server.ts';
import { deadOldAddresses } from '#lib/archive/addresses/redirects.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { hostOnly } from '../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** Shown at once. */
const MOST = 200;

/** The old addresses that lead nowhere. */
export const load: PageServerLoad = ({ locals }) => {
	hostOnly(locals);
	const dead = [...deadListings(), ...deadOldAddresses()];
	return {
		words: sections(locals.locale, 'archiveDesk'),
		dead: dead.slice(0, MOST),
		total: dead.length
	};
};
