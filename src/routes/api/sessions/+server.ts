import type { RequestHandler } from './$types';
import { endOtherSessions, openSessions } from '#lib/facilitators/open-sessions.server.ts';
import { requireSession } from '#lib/facilitators/session.server.ts';
import { answering, reply } from '#lib/http/answer.server.ts';

/** One's own sessions. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => reply(openSessions(await requireSession(event))));

/** Ends all of them but the one that asks. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () =>
		reply({ ended: endOtherSessions(await requireSession(event)) })
	);
