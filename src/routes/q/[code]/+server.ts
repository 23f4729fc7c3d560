import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/**
 * `/q/CODE`, for QR codes on paper and on walls: leads to the room, and is counted as a scan, of no
 * room in particular. A query would not be the code's own: it is not passed on.
 */
export const GET: RequestHandler = ({ params }) =>
	redirect(302, `/s/${encodeURIComponent(params.code)}`);
