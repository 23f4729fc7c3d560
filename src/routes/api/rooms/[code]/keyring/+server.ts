import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
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

/** Keeps the room's seed, sealed by the caller to each reader. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		const { print } = await requireFacilitator(event);
		requireReader(code, print);
		await keepKeyring(code, print, await readJson(event.request, Body, MOST_BYTES));
		return reply({});
	});
