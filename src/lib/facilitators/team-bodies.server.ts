import * as v from 'valibot';
import { bytes, Ways } from './bodies.server.ts';
import { isName } from './person-name.ts';

/** What the team's calls take, to the byte (PROTOCOL section 12); anything else is refused. */

/** A name under a signature is not changed on its way: it comes clean, or not at all. */
const name = v.pipe(v.string(), v.check(isName));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const keys = { ED: bytes(32), XW: bytes(1216), name };

/** A host makes an invitation; its secret stays in the link. */
const Invite = v.strictObject({ inviteId: bytes(16), expiry: time });

const joining = { inviteId: bytes(16), ...keys, mac: bytes(32), sig: bytes(64) };

/** Whoever holds the link comes in, with a lasting account or as a guest until a time. */
const Join = v.union([
	v.strictObject({ ...joining, account: Ways }),
	v.strictObject({ ...joining, until: time })
]);

/** A member vouches for the keys and the name of another. */
const Vouch = v.strictObject({ by: bytes(16), ...keys, sig: bytes(64) });

/** `PUT /api/team`: one of the three. */
export const TeamBody = v.union([Invite, ...Join.options, Vouch]);

/** `PUT /api/team/members/PRINT` */
export const RoleBody = v.strictObject({ role: v.picklist(['host', 'moderator']) });

export type InviteBody = v.InferOutput<typeof Invite>;
export type JoinBody = v.InferOutput<typeof Join>;
export type VouchBody = v.InferOutput<typeof Vouch>;

/** The longest of these bodies is under 4 kB. */
export const LARGEST_TEAM_BODY = 6144;
