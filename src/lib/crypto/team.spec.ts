/** An invitation leads to its inviter, and members vouch for each other's keys and names. */
import { describe, expect, test } from 'vitest';
import { libraries } from '../../../tests/vectors/given-random.ts';
import identities from '../../../tests/vectors/facilitator.json';
import vectors from '../../../tests/vectors/team.json';
import { fromHex, hex } from './bytes.ts';
import { identityFrom } from './identity.ts';
import { checkMember, checkNewcomer, inviteSecret, newcomerMac, readInvitation } from './team.ts';
import { signMember, writeInvitation } from './team.ts';

describe.for(libraries)('$name', ({ p }) => {
	const team = identities.identities.map(({ ed, xw }) => identityFrom(p, fromHex(ed), fromHex(xw)));
	const [inviter, newcomer] = [team[0]!, team[1]!];
	const { inviteId, expiry, secret, print, fragment } = vectors.invitation;

	test('an invitation', () => {
		expect(hex(inviteSecret(p, inviter.ed, fromHex(inviteId), expiry))).toBe(secret);
		expect(writeInvitation(fromHex(secret), fromHex(print))).toBe(fragment);
		expect(readInvitation(fragment)).toEqual({ secret: fromHex(secret), print: fromHex(print) });
	});

	test('a newcomer who holds the invitation, and one who changed something', () => {
		const { name } = vectors.newcomer;
		const mac = newcomerMac(p, fromHex(secret), newcomer, name);
		expect(hex(mac)).toBe(vectors.newcomer.mac);
		expect(checkNewcomer(p, fromHex(secret), newcomer, name, mac)).toBe(true);
		expect(checkNewcomer(p, fromHex(secret), inviter, name, mac)).toBe(false);
		expect(checkNewcomer(p, fromHex(secret), newcomer, 'Eve', mac)).toBe(false);
		expect(checkNewcomer(p, fromHex(print), newcomer, name, mac)).toBe(false);
	});

	test.for(vectors.signatures)('a signature of $name', ({ author, member, name, sig }) => {
		const [signer, vouched] = [team[author]!, team[member]!];
		expect(hex(signMember(p, signer, vouched, name))).toBe(sig);
		expect(checkMember(p, signer.ED, vouched, name, fromHex(sig))).toBe(true);
		expect(checkMember(p, signer.ED, vouched, 'Eve', fromHex(sig))).toBe(false);
		expect(checkMember(p, signer.ED, signer, name, fromHex(sig))).toBe(false);
		expect(checkMember(p, vouched.ED, vouched, name, fromHex(sig))).toBe(false);
	});
});

test.for(vectors.invitationsRefused)('refuses an invitation: $why', ({ fragment }) => {
	expect(readInvitation(fragment)).toBeNull();
});
