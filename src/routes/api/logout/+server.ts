import type { RequestHandler } from './$types';
import { closeSession, refuseOtherSites } from '#lib/facilitators/session.server.ts';
import { answering, reply } from '#lib/http/answer.server.ts';

/** Ends the session and has the browser drop what this site left in it, in every tab. */
export const POST: RequestHandler = ({ request }) =>
	answering(request, async () => {
		refuseOtherSites(request);
		const response = reply({});
		response.headers.append('set-cookie', await closeSession(request));
		response.headers.set('clear-site-data', '"storage"');
		return response;
	});
