import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** The code of the error that a name with a private address ends in. */
export const PRIVATE = 'EPRIVATE';

/**
 * Resolves a name for a connection, and refuses it as soon as one of its addresses is not public. The
 * connection is made to what was checked here: there is no second question to answer otherwise.
 */
export const resolvePublic: LookupFunction = (name, options, answer) => {
	resolve(name, { ...options, all: true }, (failure, found: LookupAddress[]) => {
		if (failure) return answer(failure, []);
		const [first] = found;
		if (!first || !found.every(({ address }) => isPublicAddress(address))) {
			return answer(Object.assign(new Error('private'), { code: PRIVATE }), []);
		}
		return options.all ? answer(null, found) : answer(null, first.address, first.family);
	});
};
