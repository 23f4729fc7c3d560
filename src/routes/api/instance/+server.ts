import type { RequestHandler } from './$types';
import { b64 } from '#lib/crypto/bytes.ts';
import { instanceSalt } from '#lib/facilitators/account.server.ts';
import { reply } from '#lib/http/answer.server.ts';
import { config } from '../../../env.server.ts';

/** What every browser needs before it can make a password into keys. Public, the same for all. */
export const GET: RequestHandler = () =>
	reply({
		instanceSalt: b64(instanceSalt()),
		list: config().locale === 'fr' ? 'french' : 'english'
	});
