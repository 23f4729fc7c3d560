import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { seatGuests } from '#lib/facilitators/guests.server.ts';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { areMembers } from '#lib/facilitators/team.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { bytes, written } from '#lib/rooms/bytes.server.ts';
import { keepKeyring, ownKeyring } from '#lib/rooms/keyring.server.ts';

const MOST_AT_ONCE = 64;
const MOST_BYTES = 131_072;
const PRINT_BYTES = 16;
const SEALED_SEED_BYTES = 32 + 1_136;

const Body = v.pipe(
	v.array(
		v.strictObject({
			to: written(PRINT_BYTES),
			by: written(PRINT_BYTES),
			sealed: bytes(SEALED_SEED_BYTES),
			sig: bytes(64)
		})
	),
	v.maxLength(MOST_AT_ONCE)
);

/** The room's seed as it was sealed to the caller, one for each author. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		const { print } = await requireFacilitator(event);
		requireReader(code, print);
		return reply(ownKeyring(code, print));
	});

/** Keeps the room's seed, sealed by the caller to each reader: a moderator, to themself only. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		const { print, role } = await requireFacilitator(event);
		requireReader(code, print);
		const wrapped = await readJson(event.request, Body, MOST_BYTES);
		const readers = wrapped.map(({ to }) => to);
		const onlySelf = readers.every((to) => to === print);
		if (role !== 'host' && !onlySelf) throw refuse('forbidden');
		if (!areMembers(readers)) throw refuse('forbidden');
		await keepKeyring(code, print, wrapped);
		seatGuests(readers);
		return reply({});
	});
