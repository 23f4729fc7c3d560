import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { bytes } from '#lib/rooms/bytes.server.ts';
import { changeTickets, MOST_TICKETS } from '#lib/rooms/tokens/tickets.server.ts';

const MOST_BYTES = 512 * 1024;
const hashes = v.pipe(v.array(bytes(32)), v.maxLength(MOST_TICKETS));
/** `unused`: of what is removed, only what nobody came in with. */
const Body = v.strictObject({ add: hashes, remove: hashes, unused: v.optional(v.boolean()) });

/** Makes paper tickets good, or no longer so, by their hashes. Answers how many are. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireFacilitator(event)).print);
		const { add, remove, unused } = await readJson(event.request, Body, MOST_BYTES);
		return reply(await changeTickets(code, add, remove, unused));
	});
