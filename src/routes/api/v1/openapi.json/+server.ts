import { openapi } from '#lib/archive/feeds/openapi.ts';
import { openJson, preflight } from '#lib/http/open-json.server.ts';
import { config } from '../../../../env.server.ts';
import type { RequestHandler } from './$types';

/** What the API answers, described for programs. */
export const GET: RequestHandler = ({ request }) => openJson(request, openapi(config().origin));

export const OPTIONS: RequestHandler = preflight;
