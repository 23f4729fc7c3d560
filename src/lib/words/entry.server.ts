import accountEn from './en/account.ts';
import problemsEn from './en/problems.ts';
import accountFr from './fr/account.ts';
import problemsFr from './fr/problems.ts';
import type { Locale } from './locale.ts';

/**
 * The few words of the process's entry. The whole catalogue is in what SvelteKit serves already; read
 * here too it would start the server later, and stand in its memory twice.
 */
const WORDS = {
	fr: { account: accountFr, problems: problemsFr },
	en: { account: accountEn, problems: problemsEn }
} as const satisfies Record<Locale, object>;

/** Accounts and problems, in one language. */
export const entryWords = (locale: Locale) => WORDS[locale];
