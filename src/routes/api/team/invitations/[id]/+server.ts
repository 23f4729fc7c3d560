import type { RequestHandler } from './$types';
import { readIdentifier } from '#lib/facilitators/identifier.server.ts';
import { inviterOf, revokeInvitation } from '#lib/facilitators/invitation.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';

/** Who invites: for anyone who was given the link, while it is good. */
export const GET: RequestHandler = ({ request, params }) =>
	answering(request, () => {
		const { inviter, expiry } = inviterOf(readIdentifier(params.id));
		const { ED, XW, name } = inviter;
		return reply({ ED, XW, name, expiry });
	});

/** Takes an invitation back; one that is gone already is as good as taken back. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const revoked = revokeInvitation(readIdentifier(event.params.id));
		if (revoked) noteAct(host, 'invitation-withdrawn');
		return reply({ revoked: revoked ? 1 : 0 });
	});
