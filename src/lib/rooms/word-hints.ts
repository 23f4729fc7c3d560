/** Completions for a word being typed, whatever its accents and case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

const MOST = 8;

/** The words of the list that begin so, at most eight; none before two letters. */
export function beginningWith(list: readonly string[], typed: string): string[] {
	const wanted = plain(typed);
	if (wanted.length < 2) return [];
	return list.filter((word) => plain(word).startsWith(wanted)).slice(0, MOST);
}
