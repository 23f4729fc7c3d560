import { error } from '@sveltejs/kit';
import { answerMediaFile } from '#lib/archive/player/media-file.server.ts';
import type { RequestHandler } from './$types';

/** A recording kept here: `GET /media/files/NAME`, whole or by ranges. */
export const GET: RequestHandler = ({ request, params }) =>
	answerMediaFile(request, params.name) ?? error(404);

export const HEAD = GET;
