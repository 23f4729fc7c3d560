import { openapi } from '#lib/archive/feeds/openapi.ts';
import { openJson, preflight } from '#lib/http/open-json.server.ts';
import type { RequestHandler } from './$types';

/** What the API answers, described for programs. */
export const GET: RequestHandler = ({ request, url }) => openJson(request, openapi(url.origin));

export const OPTIONS: RequestHandler = preflight;
