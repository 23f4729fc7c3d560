import type { IncomingMessage } from 'node:http';
import type { Facilitator } from '#lib/facilitators/facilitator.ts';
import type { MediaHosts } from '#lib/http/media-policy.server.ts';
import type { Locale } from '#lib/words/locale.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is logged in on this request; null for every visitor. */
			facilitator: Facilitator | null;
			/** The language of the page's address. */
			locale: Locale;
			/** Whom the page may ask for its recording; absent on every other page. */
			mediaHosts?: MediaHosts;
		}
		interface Platform {
			/** Node's own request, where the adapter serves. */
			req: IncomingMessage;
		}
		interface Error {
			message: string;
			/** Names the log line, which names nobody. */
			id?: string;
		}
	}
}

export {};
