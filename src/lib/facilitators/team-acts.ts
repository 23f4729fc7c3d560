/** What hosts ask of the server for the team, with its refusals said in the team's own words. */
import { readRefusal } from '#lib/http/problem.ts';
import type { Facilitator } from './facilitator.ts';
import type { Tools } from './tools.ts';
import { trouble } from './trouble.ts';

type Caller = Pick<Tools, 'call'>;

/** Calls. @throws the troubles `ended`, `right`, `lastHost`, `moved`, and what `call` throws */
export async function askTeam({ call }: Caller, method: string, path: string, body?: unknown) {
	try {
		return await call(method, path, body);
	} catch (failure) {
		const refusal = readRefusal(failure);
		if (refusal?.code === 'login') throw trouble('ended');
		if (refusal?.code === 'forbidden') throw trouble('right');
		if (refusal?.members.reason === 'last-host') throw trouble('lastHost');
		if (refusal?.code === 'conflict') throw trouble('moved');
		throw failure;
	}
}

/** @param inviteId b64 */
export const takeBack = (tools: Caller, inviteId: string) =>
	askTeam(tools, 'DELETE', `/api/team/invitations/${inviteId}`);

/** @param print b64 */
export const giveRole = (tools: Caller, print: string, role: Facilitator['role']) =>
	askTeam(tools, 'PUT', `/api/team/members/${print}`, { role });

/** @param print b64 */
export const removeMember = (tools: Caller, print: string) =>
	askTeam(tools, 'DELETE', `/api/team/members/${print}`);
