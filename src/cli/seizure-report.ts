import type { SeizureResult } from '#lib/analytics/seizure/last.server.ts';
import type { Find } from '#lib/analytics/seizure/search.ts';
import en from '#lib/words/en/seizure.ts';
import fr from '#lib/words/fr/seizure.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';

/** The words of the seizure test, in the instance's language. */
export const seizureWords = () => (config().locale === 'fr' ? fr : en);

/** The result of a seizure test, for a terminal. */
export function reportLines(result: SeizureResult, finds: readonly Find[]): string[] {
	const { locale } = config();
	const words = seizureWords();
	const { keys, keysTried } = result;
	const nothing = result.isPartial ? words.nothingInPart : words.nothing;
	const lines = [
		say(locale, words.sent, { n: result.requests }),
		say(locale, words.searched, { n: result.files, bytes: result.bytes }),
		say(locale, words.forms, { n: result.canaries, forms: result.forms }),
		say(locale, words.tried, { n: keysTried, keys, digests: result.digests }),
		...(keysTried < keys ? [words.sampled] : []),
		...(result.isPartial && keysTried === keys ? [words.partial] : []),
		...finds.map(({ file, offset, canary, form }) =>
			say(locale, words.find, { file, offset, canary, form })
		),
		say(locale, result.finds === 0 ? nothing : words.something, { n: result.finds }),
		say(locale, words.took, { seconds: result.seconds })
	];
	return lines;
}
