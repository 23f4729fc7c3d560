import type { RequestHandler } from './$types';
import { b64 } from '#lib/crypto/bytes.ts';
import { LARGEST_BODY, LogIn } from '#lib/facilitators/bodies.server.ts';
import { logIn } from '#lib/facilitators/log-in.server.ts';
import { openSession, refuseOtherSites } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';

/** Opens a session, and gives the box that the secret's twin opens in the browser. */
export const POST: RequestHandler = ({ request }) =>
	answering(request, async () => {
		refuseOtherSites(request);
		const { facilitator, box } = await logIn(await readJson(request, LogIn, LARGEST_BODY));
		const [[name, sealed]] = Object.entries(box) as [[string, Buffer]];
		const response = reply({ [name]: b64(sealed), facilitator });
		response.headers.append('set-cookie', openSession(facilitator.id, request));
		return response;
	});
