import type { RequestHandler } from './$types';
import { answering, reply } from '#lib/http/answer.server.ts';
import { heldOf } from '#lib/rooms/glass.server.ts';

/** What this server holds of the room: counts, sizes, how its newest ciphertexts begin. */
export const GET: RequestHandler = ({ request, params }) =>
	answering(request, () => reply(heldOf(params.code)));
