import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import type { Act, ActValues } from './audit.server.ts';

/**
 * An administrative act as a sentence in the reader's language. What was kept are codes (a decision, a
 * role, names of settings): each is said by its word, and none is shown as it is kept.
 */
export function sayAct(locale: Locale, act: Act, values: ActValues): string {
	const { audit, settings } = catalogue(locale);
	const labels = settings.fields as Readonly<Record<string, { label: string }>>;
	const elsewhere = wordIn(audit.elsewhere);
	const said: Readonly<Record<string, (code: string) => string>> = {
		decision: wordIn(audit.decisions),
		role: wordIn(audit.roles),
		fields: (names) =>
			names
				.split(', ')
				.map((name) => labels[name]?.label ?? elsewhere(name))
				.join(', ')
	};
	const spoken = Object.entries(values).map(([name, value]) => [
		name,
		said[name]?.(String(value)) ?? value
	]);
	return say(locale, audit.acts[act], Object.fromEntries(spoken));
}

/** A code of a version that is not this one, or one that was cut with a list too long to keep. */
const UNKNOWN = '…';

const wordIn = (words: Readonly<Record<string, string>>) => (code: string) =>
	Object.hasOwn(words, code) ? (words[code] ?? UNKNOWN) : UNKNOWN;
