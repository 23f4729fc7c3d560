import type { RequestHandler } from './$types';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { readersOf } from '#lib/rooms/keyring.server.ts';

/** The prints of those the room's seed was sealed to. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireFacilitator(event)).print);
		return reply({ readers: readersOf(code) });
	});
