import { redirect } from '@sveltejs/kit';
import { unnameAnswer } from '#lib/http/answer-name.server.ts';
import { roomExists } from '#lib/rooms/room.server.ts';
import type { RequestHandler } from './$types';

/**
 * `/q/CODE`, for QR codes on paper and on walls: leads to the room, and is counted as a scan, of no
 * room in particular, where there is a room. A query would not be the code's own: it is not passed on.
 */
export const GET: RequestHandler = ({ params, platform }) => {
	if (platform?.req && !roomExists(params.code)) unnameAnswer(platform.req);
	redirect(302, `/s/${encodeURIComponent(params.code)}`);
};
