import type { RequestHandler } from './$types';
import { findAccount } from '#lib/facilitators/account.server.ts';
import { readIdentifier } from '#lib/facilitators/identifier.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { RoleBody } from '#lib/facilitators/team-bodies.server.ts';
import { giveRole, removeMember } from '#lib/facilitators/team.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';

const MOST_BYTES = 64;

/** Gives a member another role. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const print = readIdentifier(event.params.print);
		const { role } = await readJson(event.request, RoleBody, MOST_BYTES);
		giveRole(print, role);
		noteAct(host, 'role-changed', { name: nameOf(print), role });
		return reply({});
	});

/** Removes a member: account, sessions, signatures, invitations. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const print = readIdentifier(event.params.print);
		const name = nameOf(print);
		removeMember(print);
		noteAct(host, 'account-removed', { name });
		return reply({});
	});

const nameOf = (print: Uint8Array): string => findAccount('print', print)?.facilitator.name ?? '';
