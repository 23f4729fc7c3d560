import { openJson, preflight } from '#lib/http/open-json.server.ts';
import { describeInstance } from '#lib/instance/release/describe.server.ts';
import { installedIn } from '#lib/instance/release/made.server.ts';
import { config } from '../../../env.server.ts';
import { VERSION } from '../../../version.ts';
import type { RequestHandler } from './$types';

/** What this instance says of itself, for programs: `terrasse verify` begins here. */
export const GET: RequestHandler = ({ request, url }) => {
	// On an onion, the links are the onion's.
	const running = { ...config(), origin: url.origin };
	return openJson(request, describeInstance(installedIn(import.meta.dirname), VERSION, running));
};

export const OPTIONS: RequestHandler = preflight;
