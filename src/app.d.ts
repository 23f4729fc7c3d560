import type { Facilitator } from '#lib/facilitators/facilitator.ts';
import type { Locale } from '#lib/words/locale.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is logged in on this request; null for every visitor. */
			facilitator: Facilitator | null;
			/** The language of the page's address. */
			locale: Locale;
		}
		interface Error {
			message: string;
			/** Names the log line, which names nobody. */
			id?: string;
		}
	}
}

export {};
