import type { RequestHandler } from './$types';
import { findAccount } from '#lib/facilitators/account.server.ts';
import { keepInvitation } from '#lib/facilitators/invitation.server.ts';
import { join } from '#lib/facilitators/join.server.ts';
import {
	openSession,
	refuseOtherSites,
	requireFacilitator,
	requireHost
} from '#lib/facilitators/session.server.ts';
import { vouch } from '#lib/facilitators/signatures.server.ts';
import {
	LARGEST_TEAM_BODY,
	TeamBody,
	type JoinBody
} from '#lib/facilitators/team-bodies.server.ts';
import { describeTeam } from '#lib/facilitators/team.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';

/** Who is in the team, who signed whom, and the invitations that wait. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => reply(describeTeam(await requireFacilitator(event))));

/** A host invites, a newcomer comes in with an invitation, a member vouches for another. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		refuseOtherSites(event.request);
		const body = await readJson(event.request, TeamBody, LARGEST_TEAM_BODY);
		if ('mac' in body) return welcome(event.request, body);
		if ('by' in body) await vouch(await requireFacilitator(event), body);
		else {
			const host = await requireHost(event);
			keepInvitation(host, body);
			noteAct(host, 'invitation-made');
		}
		return reply({});
	});

/** On this call no cookie is looked at: what lets one in is the invitation. */
const welcome = (request: Request, body: JoinBody): Promise<Response> =>
	join(body, (id) => {
		const facilitator = findAccount('id', id)?.facilitator;
		if (facilitator) noteAct(facilitator, 'account-added', { name: facilitator.name });
		const response = reply({ facilitator }, 201);
		response.headers.append('set-cookie', openSession(id, request));
		return response;
	});
