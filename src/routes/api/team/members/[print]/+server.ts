import type { RequestHandler } from './$types';
import { readIdentifier } from '#lib/facilitators/identifier.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { RoleBody } from '#lib/facilitators/team-bodies.server.ts';
import { giveRole, removeMember } from '#lib/facilitators/team.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';

const MOST_BYTES = 64;

/** Gives a member another role. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { role } = await readJson(event.request, RoleBody, MOST_BYTES);
		giveRole(readIdentifier(event.params.print), role);
		return reply({});
	});

/** Removes a member: account, sessions, signatures, invitations. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		removeMember(readIdentifier(event.params.print));
		return reply({});
	});
