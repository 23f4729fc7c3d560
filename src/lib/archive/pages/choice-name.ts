import { LENGTHS, type FacetName } from '../list/broadcast-query.ts';
import { PUBLIC_STATUSES } from '../visibility.ts';
import type { ArchiveWords } from './words.ts';

/** What a facet's value is called where it has no name of its own: a year, a length, a state. */
export function choiceName(words: ArchiveWords, facet: FacetName, value: string): string {
	const length = LENGTHS.find((one) => one === value);
	if (facet === 'length' && length) return words.lengths[length];
	if (facet === 'captions') return value === 'true' ? words.withCaptions : words.withoutCaptions;
	const status = PUBLIC_STATUSES.find((one) => one === value);
	if (facet === 'status' && status) return words.statuses[status];
	return value;
}
