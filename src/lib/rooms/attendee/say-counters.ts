/** What the facilitators counted and signed, in one sentence for all to read. */
import type { Counters } from '#lib/crypto/board.ts';
import { say } from '#lib/words/say.ts';
import type { Tongue } from '../tongue.ts';

/**
 * The sentence. What its asker took back is not said to be set aside by anyone: it has a number of its
 * own, or shares one that says both where an older desk did not tell them apart.
 */
export function sayCounters(
	{ locale, words }: Pick<Tongue, 'locale' | 'words'>,
	counted: Counters
) {
	const { received, read, published, merged, declined, withdrawn } = counted;
	const aside =
		withdrawn === undefined
			? say(locale, words.board.asideTogether, { declined })
			: say(locale, words.board.aside, {
					declined: Math.max(0, declined - withdrawn),
					withdrawn
				});
	return say(locale, words.board.counters, { received, read, published, merged, aside });
}
