import type { RequestHandler } from './$types';
import { endSession } from '#lib/facilitators/open-sessions.server.ts';
import { requireSession } from '#lib/facilitators/session.server.ts';
import { answering, reply } from '#lib/http/answer.server.ts';

/** Ends one of one's own sessions; one that is gone already is as good as ended. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () =>
		reply({ ended: endSession(await requireSession(event), event.params.handle) ? 1 : 0 })
	);
