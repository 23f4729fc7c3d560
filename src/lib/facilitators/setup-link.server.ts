import { createHash, randomBytes } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { address } from '#lib/words/addresses.ts';
import { entryWords } from '#lib/words/entry.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { hasFacilitator } from './account.server.ts';

/**
 * The link that makes an account, for whoever reads the terminal: 128 bits, good once, for a day,
 * one at a time. The token is in the fragment, which no browser sends; its hash alone is kept.
 */
const TOKEN_BYTES = 16;
/** How long a link is good. */
export const SETUP_LINK_SECONDS = 86_400;

const hashOf = (token: Uint8Array): Buffer => createHash('sha256').update(token).digest();

/** Makes the link that is good from now on; those before it are void. */
export function makeSetupLink(origin: string, locale: Locale, now = Date.now()): string {
	const token = randomBytes(TOKEN_BYTES);
	const expiresAt = Math.floor(now / 1000) + SETUP_LINK_SECONDS;
	database().transaction(() => {
		database().prepare('delete from setup_link').run();
		database()
			.prepare('insert into setup_link (token_hash, expires_at) values (?, ?)')
			.run(hashOf(token), expiresAt);
	})();
	return `${origin}${address(locale, '/desk/setup')}#${token.toString('base64url')}`;
}

/** Prints a new link while nobody has an account here; says nothing afterwards. */
export async function greet(origin: string, locale: Locale): Promise<void> {
	if (hasFacilitator()) return;
	process.stdout.write(sentenceWith(makeSetupLink(origin, locale), locale));
}

/** What the terminal says with a link. */
export function sentenceWith(link: string, locale: Locale): string {
	return `\n${say(locale, entryWords(locale).account.terminal.link)}\n\n    ${link}\n\n`;
}

/** @throws refuse('forbidden') unless this token is the one that is good now */
export function checkSetupToken(token: Uint8Array, now = Date.now()): void {
	const found = database()
		.prepare('select 1 from setup_link where token_hash = ? and expires_at > ?')
		.get(hashOf(token), Math.floor(now / 1000));
	if (!found) throw refuse('forbidden');
}

/** Uses the token up; within the transaction that makes the account. @throws as above */
export function spendSetupToken(token: Uint8Array, now = Date.now()): void {
	checkSetupToken(token, now);
	database().prepare('delete from setup_link').run();
}
