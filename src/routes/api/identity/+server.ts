import type { RequestHandler } from './$types';
import { findAccount } from '#lib/facilitators/account.server.ts';
import { LARGEST_BODY, NewSecrets, SignUp } from '#lib/facilitators/bodies.server.ts';
import { putNewSecrets } from '#lib/facilitators/new-secrets.server.ts';
import { openSession, refuseOtherSites, requireSession } from '#lib/facilitators/session.server.ts';
import { signUp } from '#lib/facilitators/sign-up.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';

/** Makes an account out of a set-up link, and logs it in. */
export const POST: RequestHandler = ({ request }) =>
	answering(request, async () => {
		refuseOtherSites(request);
		const body = await readJson(request, SignUp, LARGEST_BODY);
		return signUp(body, (id) => {
			const facilitator = findAccount('id', id)?.facilitator;
			if (facilitator) noteAct(facilitator, 'account-added', { name: facilitator.name });
			const response = reply({ facilitator }, 201);
			response.headers.append('set-cookie', openSession(id, request));
			return response;
		});
	});

/** Changes passphrase or recovery sheet; needs the current one, not just a session. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const opened = await requireSession(event);
		await putNewSecrets(opened, await readJson(event.request, NewSecrets, LARGEST_BODY));
		return reply({});
	});
