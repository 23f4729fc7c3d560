import type { RequestHandler } from './$types';
import { answering, reply } from '#lib/http/answer.server.ts';
import { publicRoom } from '#lib/rooms/room.server.ts';

/** What anyone with the code may know: the signed statement, the closed door, the phase. */
export const GET: RequestHandler = ({ request, params }) =>
	answering(request, () => reply(publicRoom(params.code)));
