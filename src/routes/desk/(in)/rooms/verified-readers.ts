import type { Identity } from '#lib/crypto/identity.ts';
import { loadTools } from '#lib/facilitators/browser-tools.ts';
import { readTeam, type Team } from '#lib/facilitators/team.ts';
import type { TeamReader } from '#lib/rooms/desk/team-reader.ts';

/** Where the team and the rooms meet: who of the team a room may be opened for. Browser only. */
export type VerifiedTeam = {
	/** Everybody verified, oneself included. */
	readers: (TeamReader & { role: Team['members'][number]['role']; isMe: boolean })[];
	/** The names of the others. */
	unverified: string[];
};

/** The team as one's own keys verify it. @throws as `readTeam` does */
export async function verifiedTeam(identity: Identity): Promise<VerifiedTeam> {
	const { members } = await readTeam(await loadTools(() => {}), identity);
	return {
		readers: members
			.filter(({ chain }) => chain !== null)
			.map(({ print, name, keys, role, isMe }) => ({ print, name, keys, role, isMe })),
		unverified: members.filter(({ chain }) => chain === null).map(({ name }) => name)
	};
}
